import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/app/commands.ts';
import { parseMessage } from '../../src/core/message.ts';

const registry = await loadCommands();

/** The command and raw options that a message is read as, or the kind of what else it is. */
function read(message: string) {
  const parsed = parseMessage(message, registry);
  return parsed.kind === 'run' ? [parsed.command.name, parsed.args] : parsed.kind;
}

describe('what a typed message asks for', () => {
  it.each([
    ['/mes enero', 'cantidad_filmaciones_mes', { mes: 'enero' }],
    ['mes enero', 'cantidad_filmaciones_mes', { mes: 'enero' }],
    ['  MES   enero ', 'cantidad_filmaciones_mes', { mes: 'enero' }],
    ['/mes@Butaca_bot enero', 'cantidad_filmaciones_mes', { mes: 'enero' }],
    ['/cantidad_filmaciones_mes mes:enero', 'cantidad_filmaciones_mes', { mes: 'enero' }],
    ['score Toy Story', 'score_titulo', { titulo: 'Toy Story' }],
    ['/score titulo: Toy Story', 'score_titulo', { titulo: 'Toy Story' }],
    ['/ficha id:862', 'ficha', { titulo: 'id:862' }],
    ['/score Star Wars: A New Hope', 'score_titulo', { titulo: 'Star Wars: A New Hope' }],
    ['/día lunes', 'cantidad_filmaciones_dia', { dia: 'lunes' }],
    ['/ayuda', 'ayuda', {}],
  ])('%s', (message, command, args) => {
    expect(read(message)).toEqual([command, args]);
  });

  it.each([
    'director de Matrix',
    'películas dirigidas por Pedro Almodóvar',
    '¿Cuántas películas se estrenaron en marzo?',
  ])('%s is a sentence', (message) => {
    expect(read(message)).toBe('free');
  });

  it('takes a title that begins like a command for a title', () => {
    expect(read('dia de la independencia')).toBe('free');
    expect(read('el padrino')).toBe('free');
  });

  it('knows what is no question at all', () => {
    expect(read('')).toBe('empty');
    expect(read(' \t\u200b\u202e ')).toBe('empty');
    expect(read('/')).toBe('empty');
    expect(read('a'.repeat(10_000))).toBe('long');
    expect(read('/nada de nada')).toBe('unknown');
    expect(read('scor_titulo Toy Story')).toBe('unknown');
  });

  it('reads any text whatever without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (message) => {
        expect(parseMessage(message, registry)).toHaveProperty('kind');
      }),
    );
  });
});

describe('a word with _', () => {
  it.each([
    'Cry_Wolf',
    'https://www.imdb.com/title/tt0114709/?ref_=fn_al_tt_1',
    'https://letterboxd.com/film/the_godfather/',
    '_',
  ])('is no command where none is called so: %s', (text) => {
    expect(parseMessage(text, registry)).toEqual({ kind: 'free', text });
  });
});
