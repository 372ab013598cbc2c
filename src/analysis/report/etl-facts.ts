import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../../core/errors.ts';

const Report = z.object({
  version: z.string(),
  generated: z.string(),
  files: z.record(
    z.string(),
    z.object({ read: z.number(), kept: z.number(), dropped: z.number() }),
  ),
  missing: z.record(z.string(), z.record(z.string(), z.number())),
  dropped: z.array(z.object({ file: z.string(), reason: z.string(), count: z.number() })),
  suspicious: z.array(z.object({ count: z.number() })),
});

/** The part of the ETL's `report.json` that the analysis shows. */
export type EtlFacts = z.infer<typeof Report>;

/** @throws DataError when the folder's report is missing or is no report */
export async function readEtlFacts(dataDir: string): Promise<EtlFacts> {
  const file = join(dataDir, 'report.json');
  try {
    return Report.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new DataError(`No pude leer ${file}. Vuelve a crearlo con «npm run etl».`, {
      cause,
      file,
    });
  }
}
