import type { CommandRequest } from '../../core/dispatcher.ts';
import type { Order } from '../../core/filters.ts';
import { parseOrder } from '../../spanish/orders.ts';
import { asDiscovery, asShown } from '../memory/list-request.ts';
import type { FilterMention } from '../reading/filter-mentions.ts';
import { filterArgs, type Reading } from '../reading/reading.ts';
import type { Facts } from '../reading/understanding.ts';
import { INDIFFERENT, otherRole, SPOKEN_OF } from './follow-up-words.ts';
import { firstThatFinds } from './loosen.ts';
import { joinPeople, peopleMeant, rawPerson, roleMeant, withoutPeople } from './people-meant.ts';

const ADDS =
  /(?:^|[^a-z])(?:tambien|ademas|agrega\w*|anade\w*|suma\w*|y que (?:sea|tenga)n? tambien)(?![a-z])/u;
const JOINT = ' + ';
/** The orders that a command can give, of those that list films otherwise than all of them. */
const IN_ITS_ORDER: Readonly<Record<string, readonly (Order | undefined)[]>> = {
  contar: [],
  para_mi: ['best', 'random', 'fitting'],
};
const NONE_BUT = /(?:^|[^a-z])(?:solo|solamente|unicamente)(?![a-z])/u;

/**
 * A list with what a message changes of it: what it says replaces what was said of the same thing, "también" adds to
 * it, "sin" takes it away, "da igual" forgets it. Where nothing is left, what was said before makes way.
 */
export async function refine(
  request: CommandRequest,
  reading: Reading,
  facts: Facts,
): Promise<CommandRequest> {
  const { command, args } = asDiscovery(request);
  const said: Record<string, string> = { ...args };
  const { message, spoken } = reading;
  const text = message.plain;
  const forgotten = INDIFFERENT.test(text);
  const filters = forgotten
    ? reading.filters.filter(
        // "Quita las que ya vi" asks for something.
        ({ option, start }) => option === 'vistas' || !INDIFFERENT.test(text.slice(0, start)),
      )
    : reading.filters;
  if (forgotten) {
    for (const [option, pattern] of Object.entries(SPOKEN_OF)) {
      if (pattern.test(text)) delete said[option];
    }
  }
  const adds = ADDS.test(text);
  const fresh = filterArgs(filters);
  for (const [option, value] of Object.entries(fresh)) {
    const before = said[option];
    const joins = (adds || option.startsWith('sin_')) && before !== undefined;
    said[option] = joins ? `${before}, ${value}` : value;
  }
  for (const { option, text: unwanted, negated } of filters) {
    if (negated) forget(said, option, unwanted);
  }
  // "No, esa no" puts something right; what is left out has a name.
  const unwantedFilms = spoken.filter(
    ({ kind, negated, referred }) => kind === 'movie' && negated && !referred,
  );
  if (unwantedFilms.length > 0) {
    said['sin_titulo'] = [said['sin_titulo'], ...unwantedFilms.map(({ id }) => `id:${id}`)]
      .filter(Boolean)
      .join(JOINT);
  }

  const role = spoken.some(({ kind }) => kind === 'person') ? undefined : otherRole(text);
  if (role) {
    said['papel'] = role;
    if (said['persona']) said['persona'] = said['persona'].replace(/ \([^)]*\)/g, '');
  }
  if (request.command === 'filmografia' && !said['papel'] && said['persona'])
    said['persona'] = await inRole(said['persona'], facts);
  const ways = await peopleWays(said, reading, adds, facts);
  const kept = new Set([...Object.keys(fresh), 'sin_titulo', 'sin_persona', 'papel']);
  if (command === 'recomendacion') return { command, args: ways[0] ?? said };
  if (spoken.some(({ kind }) => kind === 'person')) kept.add('persona');
  const found = await firstThatFinds(ways, kept, facts);
  // "¿Cuál es la más larga?", asked of films that were counted or recommended, is answered with all of them.
  const { orden } = fresh;
  const asks = orden !== undefined && !(IN_ITS_ORDER[command]?.includes(parseOrder(orden)) ?? true);
  return asShown({ command: asks ? 'descubrir' : command, args: found });
}

/** "Ridley Scott", chosen or typed alone: of whom only directs that is meant from now on. */
async function inRole(raw: string, facts: Facts): Promise<string> {
  const [, id] = raw.match(/^id:(\d+)$/) ?? [];
  return id === undefined ? raw : rawPerson(Number(id), await roleMeant('of', Number(id), facts));
}

/** The list with the persons whom a message names, in the ways in which that may be meant. */
async function peopleWays(
  said: Readonly<Record<string, string>>,
  reading: Reading,
  adds: boolean,
  facts: Facts,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { papel, ...rest } = said;
  const named = reading.spoken.filter(({ kind }) => kind === 'person');
  if (named.length === 0) return [said];
  const unwanted = named.flatMap(({ id, negated }) => (negated && id !== undefined ? [id] : []));
  const before = withoutPeople((said['persona'] ?? '').split(/\s*\+\s*/).filter(Boolean), unwanted);
  const meant = await peopleMeant(reading, facts);
  const only = NONE_BUT.test(reading.message.plain) && unwanted.length > 0;
  const ways = only ? [meant.map(({ raw }) => raw)] : joinPeople(before, meant, adds);
  const without = [
    ...(said['sin_persona'] ? [said['sin_persona']] : []),
    ...unwanted.map((id) => rawPerson(id)),
  ].join(JOINT);
  return ways.map((people) => {
    const { persona: _before, sin_persona: _unwanted, ...others } = rest;
    // A part that was said of one person isn't meant of another.
    const same = people.length <= 1 && meant.every(({ cue }) => cue === 'named');
    return {
      ...others,
      ...(people.length > 0 && { persona: people.join(JOINT) }),
      ...(without && { sin_persona: without }),
      ...(papel && same && { papel }),
    };
  });
}

/** What is not wanted any more is not asked for either. */
function forget(said: Record<string, string>, option: FilterMention['option'], text: string): void {
  const before = said[option];
  if (before === undefined) return;
  const left = before
    .split(',')
    .filter((part) => !part.includes(text) && !text.includes(part.trim()));
  if (left.length > 0) said[option] = left.join(',');
  else delete said[option];
}
