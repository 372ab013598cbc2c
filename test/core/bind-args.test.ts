import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindArgs } from '../../src/core/bind-args.ts';
import { commandDefiner } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Mistake } from '../../src/core/mistake.ts';
import { option } from '../../src/core/option.ts';
import {
  HANKS,
  MATRIX,
  REMADE_SOLARIS,
  ROMEO,
  SOLARIS,
  sampleResolvers,
} from './sample-resolvers.ts';

const GENRES = ['drama', 'terror'].map((value) => ({ value, label: value }));
const parse = (text: string): string | undefined =>
  GENRES.find(({ value }) => value === text.toLowerCase())?.value;

const command = commandDefiner<object>()({
  name: 'proponer',
  aliases: [],
  group: 'Películas',
  effect: 'pure',
  description: 'Propone',
  examples: ['Matrix nota:8'],
  options: {
    titulo: option.movie('La película'),
    nota: option.optional(
      option.number({
        description: 'De 1 a 10',
        min: 1,
        max: 10,
        parse: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
      }),
    ),
    genero: option.optional(option.choice({ description: 'Género', choices: GENRES, parse })),
    generos: option.optional(
      option.list({ description: 'Géneros', max: 2, choices: GENRES, parse }),
    ),
    junto_a: option.optional(option.movies('Otras', 2)),
    con: option.optional(option.person('actor', 'Con quién')),
    elenco: option.optional(option.people('actor', 'Con quiénes', 2)),
    motivo: option.optional(option.text('Por qué')),
  },
  run: async () => ({ data: null, blocks: [] }),
});

const bind = (raw: Record<string, string>) => bindArgs(command, raw, sampleResolvers);

function mistakeOf(raw: Record<string, string>): Mistake {
  try {
    bind(raw);
  } catch (error) {
    if (error instanceof UserError) return error.mistake;
    throw error;
  }
  throw new Error('it was bound');
}

describe('what a command receives', () => {
  it('is a value of each option’s kind, and undefined for what was left out', () => {
    expect(
      bind({ titulo: 'matrix', nota: '8', generos: 'Terror, drama', elenco: 'tom + colin' }),
    ).toMatchObject({
      titulo: MATRIX,
      nota: 8,
      generos: ['terror', 'drama'],
      elenco: [HANKS, { name: 'Colin Hanks' }],
      genero: undefined,
      motivo: undefined,
    });
  });

  it('has no invisible characters, and what is nothing but them was left out', () => {
    expect(bind({ titulo: ' mat\u200Brix\n', motivo: '\u200B \t' })).toMatchObject({
      titulo: MATRIX,
      motivo: undefined,
    });
  });

  it('of the same one of a list twice is that one', () => {
    expect(bind({ titulo: 'matrix', generos: 'drama,Drama' })).toMatchObject({
      generos: ['drama'],
    });
  });

  it.each([
    ['matrix + id:593', [MATRIX, SOLARIS]],
    // A title that holds the sign itself is one film.
    ['romeo + juliet', [ROMEO]],
  ])('of «%s» as films is each of them', (junto_a, movies) => {
    expect(bind({ titulo: 'matrix', junto_a })).toMatchObject({ junto_a: movies });
  });
});

describe('what is wrong', () => {
  it('a required option is missing: an example that can be pressed', () => {
    expect(mistakeOf({ nota: '8' })).toMatchObject({
      kind: 'missingOption',
      command: 'proponer',
      name: 'titulo',
      example: {
        label: '/proponer Matrix nota:8',
        target: { command: 'proponer', args: { titulo: 'Matrix', nota: '8' } },
      },
      choices: [],
    });
  });

  it('no such choice: all of them, each with the rest of the request', () => {
    expect(mistakeOf({ titulo: 'matrix', genero: 'dama' })).toMatchObject({
      kind: 'invalidOption',
      typed: 'dama',
      name: 'genero',
      choices: [
        { label: 'drama', target: { args: { titulo: 'matrix', genero: 'drama' } } },
        { label: 'terror', target: { args: { titulo: 'matrix', genero: 'terror' } } },
      ],
    });
  });

  it('one of a list is no choice: the others of the list stay', () => {
    expect(mistakeOf({ titulo: 'matrix', generos: 'drama,miedo' })).toMatchObject({
      kind: 'invalidOption',
      typed: 'miedo',
      choices: [
        { target: { args: { generos: 'drama,drama' } } },
        { target: { args: { generos: 'drama,terror' } } },
      ],
    });
  });

  it.each(['0', '11', 'ocho'])('%s is out of the range', (nota) => {
    expect(mistakeOf({ titulo: 'matrix', nota })).toMatchObject({
      kind: 'invalidOption',
      name: 'nota',
      typed: nota,
    });
  });

  it('a title that two films bear: both, each with the rest of the request', () => {
    expect(mistakeOf({ titulo: 'solaris', nota: '8' })).toMatchObject({
      kind: 'doubtfulMovie',
      typed: 'solaris',
      candidates: [SOLARIS, REMADE_SOLARIS].map((movie) => ({
        movie,
        target: { command: 'proponer', args: { titulo: `id:${movie.id}`, nota: '8' } },
      })),
    });
  });

  it('one of several films is doubtful: the others stay as they were meant', () => {
    expect(mistakeOf({ titulo: 'matrix', junto_a: 'solaris + matrix' })).toMatchObject({
      candidates: [
        { target: { args: { junto_a: 'id:593+id:603' } } },
        { target: { args: { junto_a: 'id:2103+id:603' } } },
      ],
    });
  });

  it('a name that two persons bear', () => {
    expect(mistakeOf({ titulo: 'matrix', con: 'hanks' })).toMatchObject({
      kind: 'doubtfulPerson',
      candidates: [{ target: { args: { con: 'id:31' } } }, { target: { args: { con: 'id:33' } } }],
    });
  });

  it.each<[Record<string, string>, Mistake['kind']]>([
    [{ titulo: 'nada' }, 'movieNotFound'],
    [{ titulo: 'matrix', con: 'nadie' }, 'personNotFound'],
    [{ titulo: 'matrix', junto_a: 'matrix + matrix + matrix' }, 'tooMany'],
    [{ titulo: 'matrix', elenco: 'tom + tom + tom' }, 'tooMany'],
    [{ titulo: 'matrix', generos: 'drama,terror,drama' }, 'tooMany'],
    [{ titulo: 'matrix', junto_a: ' + ' }, 'movieNotFound'],
    [{ titulo: 'matrix', elenco: '+' }, 'personNotFound'],
    [{ titulo: 'matrix', generos: ',' }, 'invalidOption'],
    [{ titulo: 'x'.repeat(301) }, 'longMessage'],
  ])('%j: %s', (raw, kind) => {
    expect(mistakeOf(raw).kind).toBe(kind);
  });
});

it('any texts are bound or are a mistake', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('matrix', '+', ',', 'id:'),
  );
  const raw = fc.dictionary(fc.constantFrom(...Object.keys(command.options)), texts);
  fc.assert(
    fc.property(raw, (values) => {
      try {
        expect(bind(values)).toMatchObject({ titulo: { id: expect.any(Number) } });
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  );
});
