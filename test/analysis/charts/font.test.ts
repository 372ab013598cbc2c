import { describe, expect, it } from 'vitest';
import { BOLD, FONT_FAMILY } from '../../../src/analysis/charts/font.ts';
import { rasterise } from '../../../src/analysis/charts/png.ts';
import { textWidth } from '../../../src/analysis/charts/text-width.ts';

const SIZE = 40;

/** The pixels of a text alone on white, and where its ink is. */
function draw(text: string, weight = 400) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80"><rect width="900" height="80" fill="#fff"/><text x="20" y="55" font-family="${FONT_FAMILY}" font-size="${SIZE}" font-weight="${weight}">${text}</text></svg>`;
  const { pixels, width } = rasterise(svg, 1);
  const dark = Array.from({ length: pixels.length / 4 }, (_, index) => index).filter(
    (index) => (pixels[index * 4] ?? 255) < 128,
  );
  const columns = dark.map((index) => index % width);
  return {
    ink: dark.length,
    picture: dark.join(),
    span: Math.max(...columns) - Math.min(...columns),
  };
}

const PAIRS = 'áa ée íi óo úu üu ñn ÁA ÉE ÍI ÓO ÚU ÜU ÑN'
  .split(' ')
  .map((pair) => [...pair] as const);

describe('the font that ships', () => {
  it.each(PAIRS)('draws %s, and not as %s', (accented = '', plain = '') => {
    expect(draw(accented).ink).toBeGreaterThan(draw(plain).ink);
  });

  it('draws what Spanish and the charts need, each in its own way', () => {
    const characters = [...'¿¡«»×÷–…≥≤·ªºçÇãøłŽЖΩ'];
    const missing = draw('\u{e000}').picture;
    const pictures = characters.map((character) => draw(character).picture);
    expect(new Set([...pictures, missing]).size).toBe(characters.length + 1);
    expect(pictures).not.toContain('');
  });

  it('is as wide as it is measured', () => {
    for (const text of ['Mañana veré películas', 'WWWW', 'iiii llll', '1,234,567.8 USD']) {
      for (const weight of [400, BOLD]) {
        const measured = textWidth(text, SIZE, weight);
        expect(Math.abs(draw(text, weight).span - measured), text).toBeLessThan(
          measured * 0.05 + SIZE * 0.15,
        );
      }
    }
  });
});
