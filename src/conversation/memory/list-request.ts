import type { CommandRequest } from '../../core/dispatcher.ts';

/** Commands that list films, or count them, with the option that takes the persons. */
const PEOPLE_OPTION: Readonly<Record<string, string>> = {
  descubrir: 'persona',
  filmografia: 'persona',
  juntos: 'personas',
  contar: 'persona',
  recomendacion: 'persona',
  para_mi: 'persona',
};

/** Requests that can be narrowed, widened and sorted. */
export const isList = ({ command }: CommandRequest): boolean =>
  Object.hasOwn(PEOPLE_OPTION, command);

/** A list as `descubrir` takes it, whichever command listed it; counts and recommendations stay what they are. */
export function asDiscovery({ command, args }: CommandRequest): CommandRequest {
  const { personas, pagina: _page, ...others } = args;
  return {
    command: command === 'filmografia' || command === 'juntos' ? 'descubrir' : command,
    args: { ...others, ...(personas !== undefined && { persona: personas }) },
  };
}

/** The films of one person are their filmography. */
export function asShown({ command, args }: CommandRequest): CommandRequest {
  const { persona = '', sin_persona } = args;
  const one = persona !== '' && !persona.includes('+') && sin_persona === undefined;
  return { command: command === 'descubrir' && one ? 'filmografia' : command, args };
}
