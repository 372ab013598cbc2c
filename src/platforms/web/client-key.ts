import { isIPv6 } from 'node:net';

/** What of a request tells where it comes from. */
export interface Origin {
  /** The address at the other end of the connection. */
  readonly socket: string | undefined;
  header(name: string): string | undefined;
}

/**
 * Whom the rate limit counts: the connection's address, or the one that the proxies in front tell of.
 * IPv6 counts by its /64, which is what one subscriber is given.
 * @param trustProxy how many proxies stand in front, each adding to `X-Forwarded-For` the address that it
 * saw (0: none is believed), or the name of a header which the proxy always sets itself
 */
export function clientKey(origin: Origin, trustProxy: string): string {
  const address = forwardedAddress(origin, trustProxy) ?? origin.socket ?? '';
  return isIPv6(address) ? network(address) : address;
}

function forwardedAddress({ header }: Origin, trustProxy: string): string | undefined {
  if (!/^\d+$/.test(trustProxy)) return header(trustProxy)?.trim();
  const hops = Number(trustProxy);
  return hops === 0 ? undefined : header('x-forwarded-for')?.split(',').at(-hops)?.trim();
}

/** IPv4 in IPv6's clothes (`::ffff:10.0.0.1`) is the IPv4 address. */
function network(address: string): string {
  const [, ipv4] = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i) ?? [];
  if (ipv4 !== undefined) return ipv4;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
