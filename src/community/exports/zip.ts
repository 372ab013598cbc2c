import { ZipFile } from 'yazl';

/**
 * A zip of texts, by their names.
 * @param at when its files were written
 */
export async function zipOf(files: Readonly<Record<string, string>>, at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(text), name, { mtime: at });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
