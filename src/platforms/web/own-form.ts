/**
 * Whether a request is a form that this site's own page sent: other sites' forms may do nothing in their
 * visitors' name. Browsers say so themselves over https; elsewhere the page's origin must be the host asked.
 */
export function isOwnForm({ headers }: Request): boolean {
  const type = headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
