import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { answerLines } from './answer.ts';

const LINES_MAX = 9;
const ALONE = 'Ana';

/** What somebody says; in a group, with their name. */
type Line = string | readonly [who: string, message: string];

interface Talk {
  readonly title: string;
  readonly lines: readonly Line[];
}

const TALKS: readonly Talk[] = [
  {
    title: 'Buscar y afinar',
    lines: ['pelis de animación', '¿y de los 90?', 'la segunda', '¿y quién la dirigió?'],
  },
  {
    title: 'Una película, dato a dato',
    lines: ['¿quién dirigió Volver?', '¿cuánto dura?', '¿quién sale?', '¿de qué va?'],
  },
  {
    title: 'De una persona a sus películas',
    lines: ['¿qué películas hizo Penélope Cruz?', 'solo las de drama', '¿y de Tom Hanks?'],
  },
  {
    title: 'Como se escribe en el chat',
    lines: ['q peli de miedo me recomendas', 'algo cortito xfa', 'otras'],
  },
  {
    title: 'Recomendaciones',
    lines: ['me gustó Toy Story, ¿qué otra veo?', 'otras', '¿y alguna para ver con niños?'],
  },
  {
    title: 'Comparar',
    lines: ['¿cuál es más larga, Titanic o Matrix?', '¿y cuál recaudó más?'],
  },
  {
    title: 'Contar',
    lines: ['¿cuántas películas de terror hay?', '¿y de los 80?', '¿cuáles son?'],
  },
  {
    title: 'Lo que no existe y lo que no se sabe',
    lines: [
      'pelis mudas de 2016 de más de 9 horas',
      '¿dónde puedo ver Matrix?',
      '¿va a llover mañana?',
    ],
  },
  {
    title: 'Por cortesía',
    lines: ['hola!', '¿eres una IA?', 'gracias, sos una genia'],
  },
  {
    title: 'En un grupo, cada quien con su hilo',
    lines: [
      ['Ana', 'pelis de animación'],
      ['Luis', '¿cuánto dura la segunda?'],
      ['Luis', 'una de crimen'],
      ['Ana', '¿y de los 90?'],
    ],
  },
  {
    title: 'Noche de película',
    lines: [
      ['Ana', 'hagamos noche de pelis mañana a las 9'],
      ['Luis', 'propongo Volver'],
      ['Ana', 'propongo Toy Story'],
      ['Ana', 'votemos'],
      ['Luis', 'voto por Volver'],
      ['Ana', '¿quién va ganando?'],
      ['Ana', 'cierren la votación'],
    ],
  },
];

/** Talks with the bot as they come out, each from its beginning. */
export async function conversations(bot: Bot): Promise<string> {
  const parts: string[] = [];
  for (const [index, { title, lines }] of TALKS.entries()) {
    parts.push(`## ${title}`, '```text');
    const group = lines.some((line) => typeof line !== 'string');
    for (const [place, line] of lines.entries()) {
      const [who, message] = typeof line === 'string' ? [ALONE, line] : line;
      const answer = await answerLines(bot, message, LINES_MAX, turnOf(who, index, group));
      parts.push(
        [`${place === 0 ? '' : '\n'}${group ? `${who}> ` : '> '}${message}`, ...answer].join('\n'),
      );
    }
    parts.push('```\n');
  }
  return parts.join('\n').trimEnd();
}

const turnOf = (who: string, talk: number, group: boolean): Turn => ({
  platform: 'telegram',
  person: `telegram:${who}`,
  place: `telegram:conversacion-${talk}`,
  ...(group && { name: who }),
  private: !group,
  at: new Date('2026-01-02T20:00:00Z'),
});
