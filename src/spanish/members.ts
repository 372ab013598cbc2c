/** One or two words that somebody may be called, or a mention as platforms write it. */
const NAME = String.raw`(?:@|<@!?)?([\p{L}\p{N}_.-]+(?: [\p{L}\p{N}_.-]+)?)>?`;
/** "¿Cuánto me parezco a Luis?", "mi afinidad con @luis", "qué tan parecidos somos Ana y yo". */
const BESIDE = new RegExp(String.raw`(?:(?:con|a) |somos |parecemos )${NAME}(?: y yo)?\W*$`, 'u');
/** "Las notas de Luis", "qué notas puso @luis". */
const OWNER = new RegExp(String.raw`(?:de|puso|ha puesto) ${NAME}\W*$`, 'u');

/** Whom of a group a `plain` message sets beside whoever writes it. */
export const memberBeside = (said: string): string | undefined => said.match(BESIDE)?.[1];

/** Whose things a `plain` message asks for. */
export const ownerIn = (said: string): string | undefined => said.match(OWNER)?.[1];

/** Eight letters and digits: no word looks like that. */
const CODE = /(?<![\p{L}\p{N}])(?=[a-z]*\d)[a-z\d]{8}(?![\p{L}\p{N}])/u;

/** The code within a `plain` message by which an account is linked. */
export const codeIn = (said: string): string | undefined => said.match(CODE)?.[0];
