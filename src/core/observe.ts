import type { Dispatcher, Outcome, RequestInfo } from './dispatcher.ts';

/** The same dispatcher; `seen` is told of every answer, for measuring. */
export function observe(
  dispatcher: Dispatcher,
  seen: (outcome: Outcome, request: RequestInfo) => void,
): Dispatcher {
  const told = async (answer: Promise<Outcome>, request: RequestInfo = {}): Promise<Outcome> => {
    const outcome = await answer;
    seen(outcome, request);
    return outcome;
  };
  return {
    message: (text, request) => told(dispatcher.message(text, request), request),
    run: (name, args, request) => told(dispatcher.run(name, args, request), request),
    press: (target, request) => told(dispatcher.press(target, request), request),
    suggest: (name, option, text, request) => dispatcher.suggest(name, option, text, request),
  };
}
