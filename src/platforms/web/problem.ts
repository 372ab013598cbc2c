import type { Target } from '../../reply/actions.ts';
import type { Reply } from '../../reply/reply.ts';
import {
  HTTP_MISTAKES,
  type HttpErrorCode,
  PROBLEM_TITLES,
  type ProblemCode,
} from '../../wording/web.ts';

/** What HTTP calls each mistake. */
export const STATUSES = {
  comando_desconocido: 404,
  falta_opcion: 422,
  opcion_invalida: 400,
  no_encontrado: 404,
  dudoso: 404,
  mensaje_invalido: 400,
  boton_caducado: 410,
  sin_confirmar: 403,
  demasiado_rapido: 429,
  comunidad_no_disponible: 503,
  error_interno: 500,
  ruta_desconocida: 404,
  metodo_no_permitido: 405,
  peticion_invalida: 400,
  peticion_demasiado_grande: 413,
  direccion_demasiado_larga: 414,
  no_autorizado: 401,
  plazo_agotado: 503,
} as const satisfies Readonly<Record<ProblemCode, number>>;

export const PROBLEM_TYPE = 'application/problem+json; charset=UTF-8';

/** One way out of a mistake that can be asked for: the value to send instead, and where. */
export interface Alternative {
  readonly texto: string;
  readonly valor: string;
  readonly url: string;
}

/**
 * A mistake as RFC 9457 wants it, with the members of every mistake of Butaca (`codigo`, `mensaje`,
 * `sugerencias`) beside the standard ones.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: (typeof STATUSES)[ProblemCode];
  readonly detail: string;
  readonly codigo: ProblemCode;
  readonly mensaje: string;
  readonly sugerencias: readonly string[];
  readonly alternativas?: readonly Alternative[];
}

export const problem = (
  codigo: ProblemCode,
  mensaje: string,
  sugerencias: readonly string[] = [],
): Problem => ({
  type: `/docs#${codigo}`,
  title: PROBLEM_TITLES[codigo],
  status: STATUSES[codigo],
  detail: mensaje,
  codigo,
  mensaje,
  sugerencias,
});

export const httpProblem = (codigo: HttpErrorCode): Problem =>
  problem(codigo, HTTP_MISTAKES[codigo]);

/**
 * The mistake of an answer, or undefined when it is none.
 * @param urlOf the address that asks for a target
 */
export function replyProblem(
  reply: Reply,
  urlOf: (target: Target) => string | undefined,
): Problem | undefined {
  if (!reply.error) return undefined;
  const { codigo, mensaje, sugerencias } = reply.error;
  const alternativas = alternativesOf(reply, urlOf);
  return {
    ...problem(codigo, mensaje, sugerencias),
    ...(alternativas.length > 0 && { alternativas }),
  };
}

const alternativesOf = (
  { actions = [] }: Reply,
  urlOf: (target: Target) => string | undefined,
): Alternative[] =>
  actions
    .flatMap((action) => (action.kind === 'menu' ? action.choices : []))
    .flatMap(({ label, target }) => {
      const url = urlOf(target);
      const [valor] = 'args' in target ? Object.values(target.args).filter(Boolean) : [];
      return url === undefined || !valor ? [] : [{ texto: label, valor, url }];
    });
