import fc from 'fast-check';

/** Generated inputs are the same each time; `SEED=…` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] || 20_261_130) });
