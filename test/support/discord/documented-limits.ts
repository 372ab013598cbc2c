import { z } from 'zod';

/**
 * The limits that Discord documents in prose and its OpenAPI description leaves out or spreads over many
 * types. The numbers are written down here a second time on purpose: they check those of the product.
 */

const text = (max: number) =>
  z
    .string()
    .refine((value) => value.trim() !== '' && value.length <= max, `1 to ${max} characters`);

const Embed = z.strictObject({
  title: text(256).optional(),
  description: text(4_096).optional(),
  color: z.number().int().min(0).max(0xffffff).optional(),
  image: z.strictObject({ url: z.string().regex(/^attachment:\/\/[\w-]+\.png$/) }).optional(),
  thumbnail: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }).optional(),
  fields: z
    .array(z.strictObject({ name: text(256), value: text(1_024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
});

const Button = z.strictObject({
  type: z.literal(2),
  style: z.number().int().min(1).max(4),
  label: text(80),
  custom_id: text(100),
});

const Menu = z.strictObject({
  type: z.literal(3),
  custom_id: text(100),
  placeholder: text(150).optional(),
  options: z
    .array(z.strictObject({ label: text(100), value: text(100) }))
    .min(1)
    .max(25),
});

const Row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(Button).min(1).max(5), z.tuple([Menu])]),
});

export const Message = z.strictObject({
  embeds: z.array(Embed).min(1).max(10),
  components: z.array(Row).max(5),
  attachments: z
    .array(
      z.strictObject({ id: z.string(), filename: z.string(), description: text(1_024).optional() }),
    )
    .max(10),
  allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  flags: z.literal(64).optional(),
  message_reference: z
    .strictObject({ message_id: z.string(), fail_if_not_exists: z.boolean() })
    .optional(),
  nonce: text(25).optional(),
  enforce_nonce: z.literal(true).optional(),
});
export type Message = z.infer<typeof Message>;

export const Choices = z.strictObject({
  choices: z.array(z.strictObject({ name: text(100), value: text(100) })).max(25),
});

const name = z
  .string()
  .regex(/^[-_\p{L}\p{N}]{1,32}$/u)
  .lowercase();

const option = { name, description: text(100), required: z.boolean() };

export const Commands = z
  .array(
    z.strictObject({
      type: z.literal(1),
      name,
      description: text(100),
      options: z
        .array(
          z.discriminatedUnion('type', [
            z.strictObject({
              type: z.literal(3),
              ...option,
              autocomplete: z.literal(true).optional(),
              choices: z
                .array(z.strictObject({ name: text(100), value: text(100) }))
                .max(25)
                .optional(),
            }),
            z.strictObject({
              type: z.literal(10),
              ...option,
              min_value: z.number(),
              max_value: z.number(),
            }),
            z.strictObject({ type: z.union([z.literal(6), z.literal(11)]), ...option }),
          ]),
        )
        .max(25),
      integration_types: z.array(z.union([z.literal(0), z.literal(1)])).optional(),
      contexts: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])).optional(),
    }),
  )
  .max(100)
  .refine((commands) => areUnique(commands.map(({ name }) => name)), 'two commands of one name');

function areUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** What is wrong with a message that no single part of it shows. */
export function wholeMessageProblems({ embeds, components, attachments }: Message): string[] {
  const shown = embeds.flatMap(({ image }) => image?.url.replace('attachment://', '') ?? []);
  const attached = attachments.map(({ filename }) => filename);
  const total = embeds
    .flatMap(({ title = '', description = '', fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .join('').length;
  const parts = components.flatMap((row): z.infer<typeof Button | typeof Menu>[] => row.components);
  const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
  const repeated = parts.some(
    (part) => 'options' in part && !areUnique(part.options.map(({ value }) => value)),
  );
  return [
    total > 6_000 && `the embeds hold ${total} characters of 6000`,
    !areUnique(ids) && 'two components of one custom_id',
    repeated && 'two choices of one value',
    // What no embed shows is there to be taken away.
    shown.join() !== attached.slice(0, shown.length).join() &&
      `shows ${shown} and attaches ${attached}`,
  ].filter((problem) => problem !== false);
}
