import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../support/zip.ts';
import { cleanOnly, rawFolder } from '../raw-files.ts';

describe('what is no table', () => {
  const html = '<!DOCTYPE html><html><head><title>Kaggle: Your Home for Data Science</title>';
  const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 34445126\n';
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['a zip', 'credits.csv', zipOf({ 'credits.csv': 'x' }), /sino un zip/],
    ['a gzip', 'credits.csv', gzipSync('x'), /sino un gzip: ponle \.gz/],
    ['a Git LFS pointer', 'credits.csv', lfs, /sino un puntero de Git LFS/],
    [
      'a git-annex pointer',
      'credits.csv',
      '/annex/objects/SHA256E-s34--4d7a.csv\n',
      /sino un puntero de git-annex/,
    ],
    ['a web page', 'credits.csv', html, /sino una página web/],
    [
      'a web page called zip',
      'archive.zip',
      html,
      /archive\.zip no es lo que dice su nombre, sino una página web/,
    ],
    ['a web page called gz', 'credits.csv.gz', html, /sino una página web/],
    [
      'UTF-16',
      'credits.csv',
      Buffer.from('\uFEFFid,cast,crew\n', 'utf16le'),
      /sino texto en UTF-16/,
    ],
    [
      'a cut-off zip',
      'archive.zip',
      zipOf({ 'credits.csv': 'x' }).subarray(0, -9),
      /archive\.zip no es un zip que se pueda abrir, o está cortado/,
    ],
    ['an empty folder', 'credits.csv/', '', /credits\.csv es una carpeta/],
    ['another archive', 'datos.rar', 'Rar!', /Falta credits\.csv .*; ahí solo hay .*datos\.rar/],
  ])('%s is named as what it is', async (_what, name, content, sentence) => {
    const folder = await rawFolder();
    await rm(join(folder.raw, 'credits.csv'));
    if (name.endsWith('/')) await mkdir(join(folder.raw, name));
    else await folder.write(name, content);
    const error = await cleanOnly(folder).catch(String);
    expect(error).toMatch(sentence);
    expect(error).toMatch(/^DataError: [^\n]+$/);
    expect(await readdir(join(folder.raw, '..'))).toEqual(['raw']);
  });
});
