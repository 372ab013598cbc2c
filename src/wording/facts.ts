import { TINY_BUDGET } from '../core/returns.ts';
import { bold, type Run, type Text } from '../reply/blocks.ts';
import type { Json } from '../reply/reply.ts';
import type { Fact } from '../spanish/facts.ts';
import { characterName } from './characters.ts';
import { runtimeText } from './durations.ts';
import { counted, type Wording } from './formats.ts';
import { genreName } from './genres.ts';
import { countryName, languageName } from './places.ts';
import { type Synopsis, synopsisText } from './synopses.ts';

/** All that can be told of a film in one sentence. */
export interface FilmFacts extends Synopsis {
  readonly originalTitle: string;
  readonly originalLanguage: string;
  readonly year: number;
  /** ISO date. */
  readonly date: string;
  /** Minutes; null or 0 when unknown, as are amounts. */
  readonly runtime: number | null;
  readonly score: number;
  readonly votes: number;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
  /** The name of its saga. */
  readonly saga: string | null;
  /** TMDB's names. */
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly spoken: readonly string[];
  readonly children: boolean;
  readonly adult: boolean;
  readonly directors: readonly Named[];
  readonly cast: readonly Named[];
  /** The films of its saga, oldest first, as they are named. */
  readonly sagaFilms: readonly string[];
  /** Whom a question about a part or a person is about: those found. */
  readonly asked: readonly Named[];
  /** The part or person that a question names, as it was typed. */
  readonly askedFor: string;
}

export interface Named {
  readonly name: string;
  readonly character: string | null;
}

/** An answer: its value in the data (null when unknown), and the sentence after the film's name. */
export interface FactAnswer {
  readonly value: Json;
  readonly text: Text;
}

type Teller = (facts: FilmFacts, film: Run, wording: Wording) => FactAnswer;

const CAST_SHOWN = 10;
const CHARACTERS_SHOWN = 8;

const playing = ({ name, character }: Named): string =>
  character ? `${name} (${characterName(character)})` : name;

const unknown = (what: string, film: Run): FactAnswer => ({
  value: null,
  text: [`No tengo ${what} de `, film, '.'],
});

const money =
  (of: 'budget' | 'revenue', what: string, verb: string): Teller =>
  (facts, film, { money }) =>
    facts[of] > 0
      ? {
          value: facts[of],
          text: [film, ` ${verb} `, bold(money(facts[of])), '.'],
        }
      : unknown(what, film);

/** How each fact is told. */
const TELLERS: Readonly<Record<Fact, Teller>> = {
  direccion({ directors }, film, { list }) {
    const names = directors.map(({ name }) => name);
    if (names.length === 0) return unknown('la dirección', film);
    const verb = names.length === 1 ? ' la dirigió ' : ' la dirigieron ';
    return { value: names, text: [film, verb, bold(list(names)), '.'] };
  },

  reparto({ cast }, film) {
    if (cast.length === 0) return unknown('el reparto', film);
    const shown = cast.slice(0, CAST_SHOWN).map(playing).join(', ');
    const left = cast.length - CAST_SHOWN;
    return {
      value: cast.map(({ name }) => name),
      text: ['En ', film, ` salen ${shown}${left > 0 ? ` y ${left} más` : ''}.`],
    };
  },

  personaje({ cast, asked, askedFor }, film, { list }) {
    if (asked.length > 0) {
      const parts = asked.map(({ name, character }) => [
        bold(name),
        ` hace de ${characterName(character ?? '')}`,
      ]);
      return {
        value: asked.map(({ name }) => name),
        text: [
          ...parts.flatMap((part, at) => (at > 0 ? ['; ', ...part] : part)),
          ' en ',
          film,
          '.',
        ],
      };
    }
    const parts = cast.flatMap(({ character }) => (character ? [characterName(character)] : []));
    const some = list(parts.slice(0, CHARACTERS_SHOWN));
    return {
      value: null,
      text: [
        askedFor === ''
          ? 'Dime de qué personaje de '
          : `No encontré a «${askedFor}» entre los personajes de `,
        film,
        some === '' ? '.' : `. Los que conozco: ${some}.`,
      ],
    };
  },

  papel({ asked, askedFor, directors }, film) {
    const [person] = asked;
    if (person?.character) {
      const part = characterName(person.character);
      return { value: part, text: [`${person.name} hace de `, bold(part), ' en ', film, '.'] };
    }
    if (person) {
      return {
        value: null,
        text: [`${person.name} sale en `, film, ', pero no sé de qué personaje hace.'],
      };
    }
    const directs = directors.some(({ name }) => name === askedFor);
    return {
      value: null,
      text: directs
        ? [`${askedFor} no actúa en `, film, ': la dirigió.']
        : [`${askedFor === '' ? 'Esa persona' : askedFor} no está en el reparto de `, film, '.'],
    };
  },

  estreno: ({ date }, film, wording) => ({
    value: date,
    text: [film, ' se estrenó el ', bold(wording.date(date)), '.'],
  }),

  anio: ({ year }, film) => ({ value: year, text: [film, ' es de ', bold(String(year)), '.'] }),

  duracion({ runtime }, film, { integer }) {
    if (!runtime) return unknown('la duración', film);
    const minutes = `${integer(runtime)} minutos`;
    const spoken = runtimeText(runtime);
    return {
      value: runtime,
      text: [film, ' dura ', bold(spoken), runtime > 60 ? ` (${minutes}).` : '.'],
    };
  },

  generos({ genres }, film, { list }) {
    if (genres.length === 0) return unknown('el género', film);
    const names = genres.map(genreName);
    const word = names.length === 1 ? 'El género' : 'Los géneros';
    return {
      value: names,
      text: [`${word} de `, film, names.length === 1 ? ' es ' : ' son ', bold(list(names)), '.'],
    };
  },

  sinopsis: (facts, film) =>
    facts.synopsis === null
      ? unknown('la sinopsis', film)
      : { value: facts.synopsis, text: [film, `: ${synopsisText(facts)}`] },

  score: ({ score, votes }, film, wording) =>
    votes === 0
      ? unknown('votos', film)
      : {
          value: score,
          text: [
            film,
            ' tiene un score de ',
            bold(wording.decimal(score)),
            `, con ${counted(wording, votes, 'voto')}.`,
          ],
        },

  votos: ({ votes }, film, wording) => ({
    value: votes,
    text: [film, ' tiene ', bold(counted(wording, votes, 'voto')), '.'],
  }),

  presupuesto: money('budget', 'el presupuesto', 'costó'),
  recaudacion: money('revenue', 'la recaudación', 'recaudó'),

  retorno({ budget, revenue, return: times }, film, wording) {
    if (budget <= 0 || revenue <= 0) return unknown('presupuesto y recaudación', film);
    const doubtful =
      budget < TINY_BUDGET ? ' Ojo: es un presupuesto tan pequeño que parece un error.' : '';
    return {
      value: times,
      text: [
        film,
        ' tuvo un retorno de ',
        bold(wording.times(times)),
        `: costó ${wording.money(budget)} y recaudó ${wording.money(revenue)}.${doubtful}`,
      ],
    };
  },

  pais({ countries }, film, { list, locale }) {
    if (countries.length === 0) return unknown('el país', film);
    const names = countries.map((code) => countryName(code, locale));
    return { value: names, text: [film, ' es de ', bold(list(names)), '.'] };
  },

  idioma({ originalLanguage, spoken }, film, { list, locale }) {
    if (originalLanguage === '') return unknown('el idioma', film);
    const original = languageName(originalLanguage, locale);
    const others = spoken
      .filter((code) => code !== originalLanguage)
      .map((code) => languageName(code, locale));
    const also = others.length > 0 ? `; también se oye ${list(others)}` : '';
    return {
      value: original,
      text: ['El idioma original de ', film, ' es el ', bold(original), `${also}.`],
    };
  },

  titulo_original: ({ originalTitle }, film) => ({
    value: originalTitle,
    text: ['El título original de ', film, ' es ', bold(originalTitle), '.'],
  }),

  saga({ saga, sagaFilms }, film) {
    if (saga === null) {
      return { value: null, text: [film, ' no es parte de ninguna saga en el catálogo.'] };
    }
    const films = sagaFilms.length > 1 ? `: ${sagaFilms.join(', ')}` : '';
    return {
      value: saga,
      text: [film, ' es parte de la saga ', bold(saga), `${films}.`],
    };
  },

  publico({ children, adult, genres }, film, { list }) {
    const names = list(genres.map(genreName));
    const because = names === '' ? '' : ` Sus géneros: ${names}.`;
    if (children) {
      return { value: true, text: [bold('Sí'), ', ', film, ` es apta para niños.${because}`] };
    }
    return {
      value: false,
      text: [
        bold('No'),
        ', ',
        film,
        adult ? ' es solo para adultos.' : ` no está hecha para niños.${because}`,
      ],
    };
  },
};

/**
 * A fact of a film, in a sentence.
 * @param film the film as sentences name it
 */
export const tellFact = (
  fact: Fact,
  facts: FilmFacts,
  film: string,
  wording: Wording,
): FactAnswer => TELLERS[fact](facts, bold(film), wording);

/** What each fact is called where it is chosen. */
export const FACT_NAMES: Readonly<Record<Fact, string>> = {
  direccion: 'dirección',
  reparto: 'reparto',
  personaje: 'quién hace de un personaje',
  papel: 'de qué hace una persona',
  estreno: 'fecha de estreno',
  anio: 'año',
  duracion: 'duración',
  generos: 'géneros',
  sinopsis: 'sinopsis',
  score: 'score',
  votos: 'votos',
  presupuesto: 'presupuesto',
  recaudacion: 'recaudación',
  retorno: 'retorno',
  pais: 'país',
  idioma: 'idioma',
  titulo_original: 'título original',
  saga: 'saga y sus películas',
  publico: 'si es para niños',
};

export const CARD_BUTTON = 'Ficha';
export const FILMS_OF = 'Películas de…';
