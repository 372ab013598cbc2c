import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import type { Credit } from '../src/catalogue/queries/discovery/film-facts.ts';
import type { IntentReader } from '../src/core/mentions.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { type ReadFacts, readFacts } from '../src/discovery/film-facts.ts';
import { type Action, button, menu } from '../src/reply/actions.ts';
import type { Reply } from '../src/reply/reply.ts';
import { characterIn } from '../src/spanish/characters.ts';
import { FACTS, type Fact, parseFact } from '../src/spanish/facts.ts';
import { CARD_BUTTON, FACT_NAMES, FILMS_OF, tellFact } from '../src/wording/facts.ts';
import { movieFields, otherMoviesField, personFields } from '../src/wording/output-fields.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type filmography from './filmografia.ts';

const NAME = 'dato';
/** People offered to be looked at. */
const PEOPLE_MAX = 10;

/** The intents of the facts that need nothing but the film. */
const PLAIN_FACTS = FACTS.filter((fact) => fact !== 'personaje' && fact !== 'papel');

const valor = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const ofFilm =
  (dato: Fact): IntentReader =>
  ({ movies: [titulo] }) =>
    titulo === undefined ? undefined : { titulo, dato };

export default defineCommand({
  name: NAME,
  aliases: ['datos'],
  group: 'Películas',
  effect: 'pure',
  description: 'Un dato de una película: quién la dirige, cuánto dura, quién hace de quién…',
  examples: [
    'Volver dato:dirección',
    'Toy Story dato:personaje personaje:Woody',
    'Matrix dato:si es para niños',
  ],
  options: {
    titulo: option.movie('El título, en español o en inglés, con o sin el año'),
    dato: option.choice({
      description: 'Qué quieres saber de ella',
      choices: FACTS.map((value) => ({ value, label: FACT_NAMES[value] })),
      parse: parseFact,
    }),
    ademas: option.optional(
      option.choice({
        description: 'Otro dato, si preguntas dos cosas',
        choices: PLAIN_FACTS.map((value) => ({ value, label: FACT_NAMES[value] })),
        parse: (typed) => PLAIN_FACTS.find((fact) => fact === parseFact(typed)),
      }),
    ),
    personaje: option.optional(option.text('El personaje, si preguntas quién lo hace')),
    persona: option.optional(option.person('any', 'La persona, si preguntas de qué hace')),
  },
  output: z.strictObject({
    ...movieFields,
    dato: z.enum(FACTS),
    valor,
    ademas: z.strictObject({ dato: z.enum(FACTS), valor }).optional(),
    personas: z.array(z.strictObject(personFields)).optional(),
    ...otherMoviesField,
  }),
  intents: {
    ...Object.fromEntries(PLAIN_FACTS.map((fact) => [`dato_${fact}`, ofFilm(fact)])),
    dato_personaje: ({ movies: [titulo], character, text }) => {
      const personaje = character ?? characterIn(text);
      return titulo === undefined || personaje === undefined
        ? undefined
        : { titulo, dato: 'personaje', personaje };
    },
    dato_papel: ({ movies: [titulo], people: [persona] }) =>
      titulo === undefined || persona === undefined
        ? undefined
        : { titulo, dato: 'papel', persona },
  },

  async run({ titulo, dato, ademas, personaje, persona }, context): Promise<Reply> {
    const { wording } = context;
    const about = { character: personaje, person: persona };
    const read = await readFacts(titulo.id, dato, about, context);
    const { value, text } = tellFact(dato, read.facts, movieLabel(titulo), wording);
    const also = ademas && (await readFacts(titulo.id, ademas, {}, context));
    const more = also && tellFact(ademas, also.facts, movieLabel(titulo), wording);
    const people = dato === 'papel' && persona ? [persona] : peopleOf(dato, read);
    const others = otherMovies(titulo.others, (movie) => ({
      command: NAME,
      args: { titulo: movie, dato },
    }));
    return {
      data: {
        id: titulo.id,
        titulo: titulo.title,
        anio: titulo.year,
        dato,
        valor: value,
        ...(more && { ademas: { dato: ademas, valor: more.value } }),
        ...(people.length > 0 && {
          personas: people.map(({ id, name }) => ({ id, nombre: name })),
        }),
        ...others.data,
      },
      blocks: [
        { kind: 'text', text },
        ...(more ? [{ kind: 'text' as const, text: more.text }] : []),
        ...others.blocks,
      ],
      actions: [
        button(CARD_BUTTON, runTarget<typeof card>('ficha', { titulo: `id:${titulo.id}` })),
        ...peopleMenu(people, context),
        ...others.actions,
      ],
    };
  },
});

/** Whom the answer to a fact names. */
function peopleOf(fact: Fact, { cast, directors, asked }: ReadFacts): readonly Credit[] {
  if (fact === 'direccion') return directors;
  if (fact === 'reparto') return cast.slice(0, PEOPLE_MAX);
  return fact === 'personaje' || fact === 'papel' ? asked : [];
}

const peopleMenu = (people: readonly Pick<Credit, 'id'>[], { finder }: Context): Action[] =>
  menu(
    FILMS_OF,
    people.slice(0, PEOPLE_MAX).flatMap(({ id }) => {
      const person = finder.personById(id);
      const target = runTarget<typeof filmography>('filmografia', { persona: `id:${id}` });
      return person ? [{ label: person.name, target }] : [];
    }),
  );
