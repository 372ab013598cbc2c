/** What the page's script and the server say to each other. */

/** Words, a pressed button (the text of its target), or a command's form. */
export type ChatRequest =
  | { readonly mensaje: string }
  | { readonly boton: string }
  | { readonly comando: string; readonly opciones: Readonly<Record<string, string>> };

/** Something to offer while a person types a message. */
export interface ChatSuggestion {
  readonly texto: string;
  /** What kind of thing it is. */
  readonly detalle?: string;
  /** What choosing it asks. */
  readonly boton?: string;
  /** What choosing it puts in place of what was typed. */
  readonly mensaje?: string;
}

/** Something to offer for an option of a command's form. */
export interface ValueSuggestion {
  readonly texto: string;
  readonly valor: string;
}
