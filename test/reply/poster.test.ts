import { expect, test } from 'vitest';
import { posterOfWidth } from '../../src/reply/poster.ts';

test('a poster of TMDB comes as wide as it is shown, one of others as it is', () => {
  const poster = 'https://image.tmdb.org/t/p/w500/w342/a.jpg';
  expect(posterOfWidth(poster, 185)).toBe('https://image.tmdb.org/t/p/w185/w342/a.jpg');
  expect(posterOfWidth('https://posters.example/w500/2.jpg', 185)).toBe(
    'https://posters.example/w500/2.jpg',
  );
});
