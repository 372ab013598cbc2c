import { describe, expect, it } from 'vitest';
import { clientKey } from '../../../src/platforms/web/client-key.ts';

const from = (socket: string | undefined, headers: Record<string, string> = {}) => ({
  socket,
  header: (name: string) => headers[name.toLowerCase()],
});

describe('whom the rate limit counts', () => {
  const forged = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2, 3.3.3.3', 'cf-connecting-ip': '4.4.4.4' };

  it.each([
    ['0', '9.9.9.9'],
    ['1', '3.3.3.3'],
    ['2', '2.2.2.2'],
    ['9', '9.9.9.9'],
    ['cf-connecting-ip', '4.4.4.4'],
    ['x-real-ip', '9.9.9.9'],
  ])('behind %s it is %s', (trustProxy, address) => {
    expect(clientKey(from('9.9.9.9', forged), trustProxy)).toBe(address);
  });

  it.each([
    ['192.0.2.7:4711', '192.0.2.7'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2'],
    ['unknown', '9.9.9.9'],
    ['', '9.9.9.9'],
    ['<script>', '9.9.9.9'],
    ['1.2.3.4.5', '9.9.9.9'],
  ])('a proxy’s «%s» is %s', (said, key) => {
    for (const proxy of ['1', 'cf-connecting-ip']) {
      const headers = { 'x-forwarded-for': `1.1.1.1, ${said}`, 'cf-connecting-ip': said };
      expect(clientKey(from('9.9.9.9', headers), proxy)).toBe(key);
    }
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:0DB8:0001:2::', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(from(address), '0')).toBe(key);
  });
});
