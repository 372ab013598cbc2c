import type { ActionHandler } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { LATE_VOTE, NOT_VOTING } from '../../../wording/nights.ts';
import { askerOf } from '../asker.ts';
import { mistaken, type NightAsked, nightOf } from './asked.ts';
import { followUp } from './decided.ts';
import { after, closeVote, propose, settled, startVote, veto } from './steps.ts';

/** What the buttons of a night do: the first of their params is its id. */
export const actions: Readonly<Record<string, ActionHandler<NightAsked>>> = {
  async propone([id], asked) {
    await askerOf(asked);
    return propose(await nightOf(id, asked), asked);
  },

  async votar([id], asked) {
    const person = await askerOf(asked);
    return startVote(await nightOf(id, asked), person, asked);
  },

  async cerrar([id], asked) {
    const person = await askerOf(asked);
    return closeVote(await nightOf(id, asked), person, asked);
  },

  async veto([id, nomination], asked) {
    const person = await askerOf(asked);
    return veto(await nightOf(id, asked), Number(nomination), person, asked);
  },

  /** Adds an answer to the ballot of whoever presses, or takes it from there. */
  async voto([id, nomination], asked) {
    const person = await askerOf(asked);
    const night = await settled(await nightOf(id, asked), asked);
    const counts = await asked.community.nights.toggle(night.id, Number(nomination), person);
    if (!counts) throw mistaken(night.state === 'proposing' ? NOT_VOTING : LATE_VOTE);
    return after(night, asked);
  },

  /** The day after: what whoever presses thinks of it, which nobody else is shown. */
  async nota([id, rating], asked) {
    const person = await askerOf(asked);
    const night = await nightOf(id, asked);
    const points = Number(rating);
    if (!night.winner || !(points >= 1 && points <= 10))
      throw new UserError({ kind: 'staleButton' });
    await asked.community.ratings.rate(person, night.winner.film, points);
    return followUp(night, asked);
  },
};
