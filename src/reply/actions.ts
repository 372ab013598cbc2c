/** What pressing a button does: run a command as if typed, or one of a command's own actions. */
export type Target = RunTarget | ActionTarget;

/** Runs a command; `args` are the raw values of its options, by their names. */
export interface RunTarget {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}

/** One of a command's own actions, which changes the message that the button hangs on. */
export interface ActionTarget {
  readonly command: string;
  readonly action: string;
  readonly params: readonly string[];
}

export interface Choice {
  readonly label: string;
  readonly target: Target;
}

export type Action =
  | {
      readonly kind: 'button';
      readonly label: string;
      readonly target: Target;
      /** It goes on where the answer ends: what "otras" and "más" press. */
      readonly more?: true;
    }
  | { readonly kind: 'menu'; readonly placeholder: string; readonly choices: readonly Choice[] };

export const button = (label: string, target: Target): Action & { readonly kind: 'button' } => ({
  kind: 'button',
  label,
  target,
});

/** A menu; none without choices. */
export const menu = (placeholder: string, choices: readonly Choice[]): Action[] =>
  choices.length === 0 ? [] : [{ kind: 'menu', placeholder, choices }];

/** A button that calls one of a command's own actions. */
export const actionButton = (
  label: string,
  command: string,
  action: string,
  ...params: string[]
): Action & { readonly kind: 'button' } => button(label, { command, action, params });

/** The buttons and menu choices of an answer in the order in which they are shown, for numbered lists. */
export const pressable = (actions: readonly Action[] = []): Choice[] =>
  actions.flatMap((action) =>
    action.kind === 'menu' ? action.choices : [{ label: action.label, target: action.target }],
  );
