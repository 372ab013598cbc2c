import type { Dispatcher, Outcome } from './dispatcher.ts';
import type { Turn } from './turn.ts';

/** The same dispatcher; `seen` is told of every answer, for measuring. */
export function observe(
  dispatcher: Dispatcher,
  seen: (outcome: Outcome, turn: Turn) => void,
): Dispatcher {
  const told = async (answer: Promise<Outcome>, turn: Turn): Promise<Outcome> => {
    const outcome = await answer;
    seen(outcome, turn);
    return outcome;
  };
  return {
    ...dispatcher,
    message: (text, turn) => told(dispatcher.message(text, turn), turn),
    run: (name, args, turn) => told(dispatcher.run(name, args, turn), turn),
    press: (target, turn) => told(dispatcher.press(target, turn), turn),
  };
}
