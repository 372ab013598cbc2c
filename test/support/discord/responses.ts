/** What Discord answers to a request: a status and a body. */
export interface Response {
  readonly status: number;
  readonly body?: object;
}

export const refusal = (status: number, code: number, message: string): Response => ({
  status,
  body: { code, message },
});
