import { isIP, isIPv4 } from 'node:net';

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
  const told = addressIn(forwardedAddress(origin, trustProxy) ?? '');
  const address = told ?? addressIn(origin.socket ?? '');
  if (address === undefined) return '';
  return isIPv4(address) ? address : network(address);
}

/** The address in what proxies write: also `192.0.2.7:4711`, `[2001:db8::1]:4711`, `fe80::1%eth0`. */
function addressIn(text: string): string | undefined {
  const [, inBrackets, beforePort] = text.match(/^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/) ?? [];
  const [address = ''] = (inBrackets ?? beforePort ?? text).split('%');
  return isIP(address) === 0 ? undefined : address;
}

function forwardedAddress({ header }: Origin, trustProxy: string): string | undefined {
  if (!/^\d+$/.test(trustProxy)) return header(trustProxy)?.trim();
  const hops = Number(trustProxy);
  return hops === 0 ? undefined : header('x-forwarded-for')?.split(',').at(-hops)?.trim();
}

/** An IPv6 address's network; IPv4 in IPv6's clothes (`::ffff:10.0.0.1`, `::ffff:a00:1`) is the IPv4 address. */
function network(address: string): string {
  // An address of a URL is written in the one canonical way.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  const all = [...groups, ...zeros, ...after];
  if (all.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    return all.slice(6).flatMap(bytesOf).join('.');
  }
  return all.slice(0, 4).join(':');
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
