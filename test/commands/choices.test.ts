import { expect, it } from 'vitest';
import { loadCommands } from '../../src/app/commands.ts';

const { commands } = await loadCommands();

const CHOICES = commands.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, spec]) =>
    spec.kind === 'choice' || spec.kind === 'list'
      ? spec.choices.map((choice) => ({
          label: `/${name} ${option}:${choice.label}`,
          spec,
          choice,
        }))
      : [],
  ),
);

it.each(CHOICES)('$label is read as what it says', ({ spec, choice: { label, value } }) => {
  expect(spec.parse(label)).toBe(value);
  expect(spec.parse(value)).toBe(value);
});

const SAMPLES = commands.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, spec]) =>
    spec.kind === 'phrase' || spec.kind === 'phrases'
      ? spec.samples.map((sample) => ({ label: `/${name} ${option}:${sample}`, spec, sample }))
      : [],
  ),
);

it.each(SAMPLES)('$label means something', ({ spec, sample }) => {
  expect(spec.parse(sample)).toBeDefined();
});
