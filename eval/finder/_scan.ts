import { unpackCorpus } from '../../src/finder/index/corpus.ts';
import { readIndex } from '../../src/finder/index/index-file.ts';
import { consonantsOf, letterMask } from '../../src/finder/index/letters.ts';
import { spanishKey } from '../../src/finder/phonetics/spanish.ts';
import { scan } from '../../src/finder/search/scan.ts';
import { SOUND_COSTS, SPELLING_COSTS } from '../../src/finder/search/slip-costs.ts';
import { SlipTable } from '../../src/finder/search/slip-table.ts';
import { soundReach, spellingReach } from '../../src/finder/search/reach.ts';

const s = readIndex(process.env['DATA_DIR'] + '/finder.bin');
let rows = 0;
for (const name of ['movies', 'people']) {
  const c = unpackCorpus(s, name);
  for (const w of [
    'receta',
    'empanadas',
    'schwarzeneger',
    'juan',
    'maravillas',
    'clu',
    'fernandez',
  ]) {
    for (const sounds of [false, true]) {
      const t = new SlipTable(sounds ? SOUND_COSTS : SPELLING_COSTS);
      rows = 0;
      const orig = t.addRow.bind(t);
      const b = new TextEncoder().encode(sounds ? spanishKey(w) : w);
      let n = 0;
      const L = b.length;
      const m0 = letterMask(b),
        mask = sounds ? consonantsOf(m0) : m0;
      const R = (sounds ? soundReach : spellingReach)(L);
      const xx = sounds
        ? Math.max(0.36, L * 0.3 - 0.3) * 20
        : [0, 0, 0, 1, 1.5, 1.5, 2, 2, 2, 2.5][Math.min(9, L)]! * 20;
      const yy = sounds ? (L < 5 ? 2 : 4) : 2 * Math.ceil(1);
      for (let i = 0; i < 20; i++)
        scan(sounds ? c.keys : c.forms, b, t, R, mask, () => {
          n++;
        });
      const t0 = performance.now();
      for (let i = 0; i < 20; i++) scan(sounds ? c.keys : c.forms, b, t, R, mask, () => {});
      const ms = (performance.now() - t0) / 20;
      t.addRow = (i, x, y) => {
        rows++;
        return orig(i, x, y);
      };
      scan(sounds ? c.keys : c.forms, b, t, R, mask, () => {});
      console.log(
        name,
        w,
        sounds ? 'keys' : 'forms',
        ms.toFixed(2) + 'ms',
        'found',
        n / 20,
        'rows',
        rows,
      );
    }
  }
}
