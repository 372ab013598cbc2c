import type { Catalogue } from '../../../catalogue/open.ts';
import type { ResolvedMovie } from '../../../core/option.ts';
import type { PersonKey } from '../../../core/turn.ts';
import { button } from '../../../reply/actions.ts';
import { text } from '../../../reply/blocks.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { When } from '../../../spanish/when/when.ts';
import { capitalise } from '../../../wording/capitalise.ts';
import {
  DAY_BUTTONS,
  LATE_VOTE,
  type NIGHT_ACTIONS,
  NO_NIGHT,
  NOT_YET_VOTING,
  nominatedText,
  votedFor,
  zoneSet,
} from '../../../wording/nights.ts';
import { otherMovies } from '../../../wording/same-title.ts';
import { movieLabel } from '../../../wording/titles.ts';
import { zoneText } from '../../../wording/when.ts';
import { EACH_MAX } from '../../films-a-night.ts';
import { standing } from '../../nights.ts';
import { askerOf, placeOf } from '../asker.ts';
import { inCatalogue } from '../films.ts';
import { checkMay, mistaken, type NightAsked, nightHere } from './asked.ts';
import { NO_NIGHT_DATA } from './night-data.ts';
import { openNight } from './opening.ts';
import { COMMAND } from './setting.ts';
import { after, aloneText, cancel, closeVote, propose, settled, startVote, veto } from './steps.ts';
import { toldNomination, which } from './told-nomination.ts';

type Asked = NightAsked & { readonly catalogue: Catalogue };

/** What may be said of a night: what stands first counts. */
export interface NightArgs {
  readonly cuando: When | undefined;
  readonly titulo: ResolvedMovie | undefined;
  readonly accion: keyof typeof NIGHT_ACTIONS | undefined;
  readonly cual: string | undefined;
  readonly zona: string | undefined;
}

/** Does to the night of a place what is asked, and shows how it stands. */
export async function answerNight(args: NightArgs, asked: Asked): Promise<Reply> {
  const person = await askerOf(asked);
  if (args.zona !== undefined) await setZone(args.zona, person, asked);
  const { accion, titulo, cuando } = args;
  if (accion === 'vetar') return vetoAsked(args, person, asked);
  if (accion === 'votar' && (args.cual !== undefined || titulo)) {
    return voteAsked(args, person, asked);
  }
  if (accion !== undefined && accion !== 'ver') {
    const night = await settled(await nightHere(asked), asked);
    const does = { propone: propose, votar: startVote, cerrar: closeVote, cancelar: cancel };
    return accion === 'propone' ? propose(night, asked) : does[accion](night, person, asked);
  }
  const opened = cuando && (await openNight(cuando, person, asked));
  if (titulo) return nominate(titulo, person, asked);
  return opened ?? show(asked, args.zona);
}

/** How the night here stands; where there is none, how one is opened. */
async function show(asked: Asked, zone: string | undefined): Promise<Reply> {
  const night = await asked.community.nights.current(placeOf(asked));
  const said = zone === undefined ? undefined : zoneSet(zoneText(zone));
  if (night) return after(await settled(night, asked), asked, said);
  const alone = aloneText(asked);
  return {
    data: NO_NIGHT_DATA,
    blocks: [
      ...(said === undefined ? [] : [text(said)]),
      text(NO_NIGHT),
      ...(alone === undefined ? [] : [text(alone)]),
    ],
    actions: DAY_BUTTONS.map((cuando) =>
      button(capitalise(cuando), { command: COMMAND, args: { cuando } }),
    ),
  };
}

async function nominate(movie: ResolvedMovie, person: PersonKey, asked: Asked): Promise<Reply> {
  const night = await settled(await nightHere(asked), asked);
  const nominated = await asked.community.nights.nominate(night.id, movie.id, person);
  const said = nominatedText(movieLabel(movie), nominated, EACH_MAX);
  const reply = await after(night, asked, said);
  if (nominated !== 'added') return reply;
  const others = otherMovies(movie.others, (titulo) => ({ command: COMMAND, args: { titulo } }));
  return {
    ...reply,
    blocks: [...reply.blocks, ...others.blocks],
    actions: [...(reply.actions ?? []), ...others.actions],
  };
}

async function vetoAsked(
  { titulo, cual }: NightArgs,
  person: PersonKey,
  asked: Asked,
): Promise<Reply> {
  const night = await settled(await nightHere(asked), asked);
  const told = titulo?.title ?? cual;
  if (told !== undefined) {
    return veto(night, await toldNomination(told, night, asked, 'veto'), person, asked);
  }
  throw which(inCatalogue(standing(night.nominations), asked.finder), night, 'veto');
}

/** Adds a film to the ballot of whoever says so. */
async function voteAsked(
  { titulo, cual = '' }: NightArgs,
  person: PersonKey,
  asked: Asked,
): Promise<Reply> {
  const night = await settled(await nightHere(asked), asked);
  if (night.state === 'proposing') throw mistaken(NOT_YET_VOTING);
  const nomination = await toldNomination(titulo?.title ?? cual, night, asked, 'voto');
  const counts = await asked.community.nights.approve(night.id, nomination, person);
  if (!counts) throw mistaken(LATE_VOTE);
  const film = night.nominations.find(({ id }) => id === nomination)?.film;
  const movie = film === undefined ? undefined : asked.finder.movieById(film);
  return after(night, asked, movie && votedFor(movieLabel(movie)));
}

/** Whose clocks are meant here from now on. @throws UserError where a night is made that isn't theirs */
async function setZone(zone: string, person: PersonKey, asked: Asked): Promise<void> {
  const place = placeOf(asked);
  const night = await asked.community.nights.current(place);
  if (night) await checkMay(night, person, asked);
  await asked.community.nights.setZone(place, zone);
}
