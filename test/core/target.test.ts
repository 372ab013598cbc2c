import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTarget, encodeTarget, TARGET_MAX_BYTES } from '../../src/core/target.ts';

describe('what a button carries', () => {
  it('is read back as it was written', () => {
    const name = fc.stringMatching(/^[a-z0-9_]{1,12}$/);
    const values = fc.dictionary(name, fc.stringMatching(/^[a-z0-9:áéíóúñ]{1,8}$/), {
      maxKeys: 2,
    });
    const params = fc.array(fc.stringMatching(/^[a-z0-9:áéíóúñ ]{0,8}$/), { maxLength: 3 });
    const target = fc.oneof(
      fc.record({ command: name, args: values }),
      fc.record({ command: name, action: name, params }),
    );
    fc.assert(
      fc.property(target, (given) => {
        expect(decodeTarget(encodeTarget(given))).toEqual(given);
      }),
    );
  });

  it('fits at 64 bytes and is refused at 65', () => {
    const argument = 'x'.repeat(TARGET_MAX_BYTES - 'ficha|titulo='.length);
    expect(encodeTarget({ command: 'ficha', args: { titulo: argument } })).toHaveLength(
      TARGET_MAX_BYTES,
    );
    expect(() => encodeTarget({ command: 'ficha', args: { titulo: `${argument}x` } })).toThrow(
      RangeError,
    );
  });

  it('counts bytes, not letters', () => {
    expect(() => encodeTarget({ command: 'ficha', args: { titulo: 'ñ'.repeat(40) } })).toThrow(
      RangeError,
    );
  });

  it('refuses values that would be read back as two', () => {
    expect(() => encodeTarget({ command: 'ficha', args: { titulo: 'a|b' } })).toThrow(RangeError);
  });

  it('is nothing when somebody made it up', () => {
    for (const text of ['', '|', 'FICHA|1', '../etc', 'a!b!c', 'ficha|862', 'x'.repeat(70)]) {
      expect(decodeTarget(text)).toBeUndefined();
    }
  });
});
