import type { Mentions } from '../core/mentions.ts';
import type { Facts } from './reading/understanding.ts';

const DIRECTOR =
  /(?<![a-z])(?:director|directora|quien (?:la )?dirigio|el que (?:la )?dirigio)(?![a-z])/u;
const ACTRESS =
  /(?<![a-z])(?:actriz|la protagonista|la prota|la que (?:sale|actua|hace))(?![a-z])/u;
const ACTOR =
  /(?<![a-z])(?:actor|el protagonista|protagonista|prota|el que (?:sale|actua|hace))(?![a-z])/u;
const WOMAN = 1;

/** "Otras del director de Matrix": whoever made or leads a film, in place of the film; undefined where nobody is told so. */
export async function peopleOfFilm(
  mentions: Mentions,
  { directorsOf, leadsOf }: Pick<Facts, 'directorsOf' | 'leadsOf'>,
): Promise<Mentions | undefined> {
  const [movie, another] = mentions.movies;
  if (movie === undefined || another !== undefined || mentions.people.length > 0) return undefined;
  const id = Number(movie.replace('id:', ''));
  const person = await personIn(mentions.text, id);
  return person === undefined ? undefined : { ...mentions, movies: [], people: [`id:${person}`] };

  async function personIn(text: string, film: number): Promise<number | undefined> {
    if (DIRECTOR.test(text)) return (await directorsOf(film))[0]?.id;
    if (ACTRESS.test(text)) return (await leadsOf(film)).find(({ gender }) => gender === WOMAN)?.id;
    return ACTOR.test(text) ? (await leadsOf(film))[0]?.id : undefined;
  }
}
