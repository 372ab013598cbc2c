import { UserError } from '../../core/errors.ts';
import { fitsInButton } from '../../core/target.ts';
import { fold } from '../../core/text.ts';
import { mentionedBy, mentionOf, type PlaceKey } from '../../core/turn.ts';
import type { RunTarget } from '../../reply/actions.ts';
import { noSuchMember, ONLY_IN_GROUP, SOMEBODY, whichMember } from '../../wording/members.ts';
import type { Person } from '../people.ts';
import { type Asked, placeOf } from './asker.ts';

const CANDIDATES_MAX = 10;

/** What a person is called where they are shown. */
export const nameOf = ({ name, handle }: Person): string => name ?? handle ?? SOMEBODY;

/**
 * The group where it is asked.
 * @throws UserError in a private chat
 */
export function groupOf(asked: Asked): PlaceKey {
  const place = placeOf(asked);
  if (!asked.turn.private) return place;
  throw new UserError({
    kind: 'said',
    code: 'comunidad_no_disponible',
    sentence: ONLY_IN_GROUP,
  });
}

/**
 * The person whom a mention, a handle or a name means, among those who use the bot in a group.
 * @param retry the same question with this text in place of theirs
 * @throws UserError when it is nobody, or several
 */
export async function memberCalled(
  typed: string,
  asked: Asked,
  retry: (text: string) => RunTarget,
): Promise<Person> {
  const { turn, community } = asked;
  const members = await community.places.members(groupOf(asked));
  const key = mentionedBy(typed, turn.platform);
  const found = key ? members.filter((member) => member.key === key) : called(typed, members);
  const [person, ...rivals] = found;
  if (person && rivals.length === 0) return person;
  const suggestions = found.slice(0, CANDIDATES_MAX).flatMap((candidate) => {
    const target = retry(mentionOf(candidate.key));
    return fitsInButton(target) ? [{ label: nameOf(candidate), target }] : [];
  });
  throw new UserError(
    person
      ? { kind: 'said', code: 'dudoso', sentence: whichMember(typed), suggestions }
      : { kind: 'said', code: 'no_encontrado', sentence: noSuchMember(typed) },
  );
}

/** Those whose handle or name it is; without any, those whose name has it as one of its words, or begins with it. */
function called(typed: string, members: readonly Person[]): readonly Person[] {
  const wanted = fold(typed) || typed;
  const namesOf = ({ name = '', handle = '' }: Person): string[] => [
    fold(name) || name,
    fold(handle),
  ];
  const those = (fits: (name: string) => boolean): readonly Person[] =>
    members.filter((member) => namesOf(member).some((name) => name !== '' && fits(name)));
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.split(' ').includes(wanted),
    (name) => name.startsWith(wanted),
  ];
  return ways.map(those).find((found) => found.length > 0) ?? [];
}
