import type { RunTarget } from '../../reply/actions.ts';
import { UserError } from '../errors.ts';
import type { AnyRole, PeopleOption, PersonOption, PersonRef } from '../option.ts';
import { joinIds, partsOf, suggestNext } from './joined.ts';
import { type OptionKind, type OptionSuggestion, SUGGESTIONS_MAX } from './kind.ts';
import type { Resolution, Resolvers } from './resolvers.ts';

/** Nobody's name holds these: "Tom Hanks + Meg Ryan", "Tom Hanks, Meg Ryan", "Tom Hanks y Meg Ryan". */
const NAMES_JOINT = /[+,&]|\s(?:y|e)\s/iu;

export const personKind: OptionKind<PersonOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, { role }, resolvers) => suggestPeople(text, role, resolvers),
  read: (text, { option, resolvers, retry }) =>
    foundPerson(text, option.role, resolvers.person(text, option.role), (id) => retry(`id:${id}`)),
};

export const peopleKind: OptionKind<PeopleOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, { role }, resolvers) =>
    suggestNext(text, (part) => suggestPeople(part, role, resolvers)),

  read(text, { option, resolvers, retry }): readonly PersonRef[] {
    const parts = partsOf(text, NAMES_JOINT);
    if (parts.length > option.max) {
      throw new UserError({ kind: 'tooMany', option, max: option.max });
    }
    const resolutions = parts.map((part) => resolvers.person(part, option.role));
    return resolutions.map((resolution, index) =>
      foundPerson(parts[index] ?? text, option.role, resolution, (id) =>
        retry(joinIds<PersonRef>(resolutions, index, id)),
      ),
    );
  },
};

/** The value of a person is their id. */
const suggestPeople = (
  text: string,
  role: AnyRole,
  resolvers: Resolvers,
): readonly OptionSuggestion[] =>
  resolvers
    .suggestPeople(text, role)
    .slice(0, SUGGESTIONS_MAX)
    .map(({ id, name }) => ({ label: name, value: `id:${id}` }));

function foundPerson(
  typed: string,
  role: AnyRole,
  resolution: Resolution<PersonRef, PersonRef>,
  retry: (id: number) => RunTarget,
): PersonRef {
  if (resolution.kind === 'found') return resolution.value;
  if (resolution.kind === 'none') throw new UserError({ kind: 'personNotFound', typed, role });
  const candidates = resolution.candidates.map((person) => ({ person, target: retry(person.id) }));
  throw new UserError({ kind: 'doubtfulPerson', typed, candidates });
}
