import { fold } from '../../src/core/text.ts';
import type { FieldName } from '../../src/recommender/training/read-catalogue.ts';
import type { Ratings } from '../../src/recommender/training/read-ratings.ts';
import { at } from '../../src/recommender/training/sparse.ts';
import { type BagEntry, createBagIndex } from './bag.ts';
import type { EvaluationData } from './data.ts';
import { SHOWN } from './metrics.ts';
import { createRandom } from './split.ts';

/** Names the five to see beside a film. */
export type Recommender = (film: number) => readonly number[];

/** A way of recommending; `fit` makes it from the ratings of some users, which most don't look at. */
export interface System {
  readonly name: string;
  /** Whether the users it is fitted to make a difference. */
  readonly fitted: boolean;
  fit(ratings: Ratings): Recommender;
}

/** With this many common likers the cosine is believed by half, as in what judges. */
const SHRINKAGE = 10;
const LIKE = 40;

export function baselines({ catalogue, titles }: EvaluationData): System[] {
  const { films, fields } = catalogue;
  // Films are in order of votes: the first is the most voted.
  const byVotes = Array.from({ length: films.count }, (_, film) => film);
  const withGenre = (genre: number | undefined): number[] =>
    genre === undefined ? byVotes : (genreLists.get(genre) ?? byVotes);
  const genreLists = new Map<number, number[]>();
  for (const film of byVotes) {
    for (const genre of termsOf(film, 'genres')) {
      const list = genreLists.get(genre) ?? [];
      list.push(film);
      genreLists.set(genre, list);
    }
  }

  function termsOf(film: number, field: FieldName): number[] {
    const { offsets, values } = fields[field];
    return [...values.subarray(at(offsets, film), at(offsets, film + 1))];
  }

  const words = new Map<string, number>();
  const titleBags = titles.map((title) =>
    counted(
      fold(title)
        .split(' ')
        .map((word) => {
          const number = words.get(word) ?? words.size;
          words.set(word, number);
          return number;
        }),
    ),
  );
  const soupBags = byVotes.map((film): BagEntry[] => {
    const { keywords, cast, genres } = fields;
    const shift = { cast: keywords.termCount, genres: keywords.termCount + cast.termCount };
    const directors = shift.genres + genres.termCount;
    return [
      ...termsOf(film, 'keywords').map((term): BagEntry => [term, 1]),
      ...termsOf(film, 'cast').map((term): BagEntry => [shift.cast + term, 1]),
      ...termsOf(film, 'genres').map((term): BagEntry => [shift.genres + term, 1]),
      ...termsOf(film, 'directors').map((term): BagEntry => [directors + term, 3]),
    ];
  });
  const textBags = byVotes.map((film) => counted(termsOf(film, 'text')));
  const soup = createBagIndex(soupBags, false);
  const title = createBagIndex(titleBags, true);
  const text = createBagIndex(textBags, true);
  const logVotes = (film: number): number => Math.log(1 + at(films.voteCounts, film));

  const fixed = (name: string, recommend: Recommender): System => {
    const known = new Map<number, readonly number[]>();
    return {
      name,
      fitted: false,
      fit: () => (film) => {
        const five = known.get(film) ?? recommend(film);
        known.set(film, five);
        return five;
      },
    };
  };
  const random = createRandom(1);

  return [
    fixed('random', (film) =>
      Array.from({ length: SHOWN }, () => Math.floor(random() * films.count)).filter(
        (other) => other !== film,
      ),
    ),
    fixed('most voted', (film) => first(byVotes, film)),
    fixed('genre + votes', (film) => first(withGenre(termsOf(film, 'genres')[0]), film)),
    fixed('TF-IDF of titles (the predecessor)', (film) => best(title.cosines(film))),
    fixed('TF-IDF of overviews', (film) => best(text.cosines(film))),
    fixed('metadata soup', (film) => best(soup.cosines(film))),
    fixed('metadata soup × log votes', (film) =>
      best(new Map([...soup.cosines(film)].map(([other, c]) => [other, c * logVotes(other)]))),
    ),
    { name: 'item-item cosine', fitted: true, fit: itemItem },
  ];
}

function counted(terms: readonly number[]): BagEntry[] {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts];
}

const first = (films: readonly number[], film: number): number[] =>
  films
    .slice(0, SHOWN + 1)
    .filter((other) => other !== film)
    .slice(0, SHOWN);

const best = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, SHOWN)
    .map(([film]) => film);

/** The cosine that judges, of the other users: likes divided by the square root of their user's number, shrunk. */
function itemItem({ lists, stars, userCount }: Ratings): Recommender {
  const likes: number[][] = [];
  const likers = new Map<number, number[]>();
  const squares = new Map<number, number>();
  for (let user = 0; user < userCount; user++) {
    const liked: number[] = [];
    for (let k = at(lists.offsets, user); k < at(lists.offsets, user + 1); k++) {
      if (at(stars, k) >= LIKE) liked.push(at(lists.values, k));
    }
    likes.push(liked);
    for (const film of liked) {
      likers.set(film, [...(likers.get(film) ?? []), user]);
      squares.set(film, (squares.get(film) ?? 0) + 1 / liked.length);
    }
  }
  return (film) => {
    const products = new Map<number, { product: number; common: number }>();
    for (const user of likers.get(film) ?? []) {
      const liked = likes[user] ?? [];
      for (const other of liked) {
        if (other === film) continue;
        const known = products.get(other) ?? { product: 0, common: 0 };
        known.product += 1 / liked.length;
        known.common++;
        products.set(other, known);
      }
    }
    const own = squares.get(film) ?? 1;
    return best(
      new Map(
        [...products].map(([other, { product, common }]) => [
          other,
          (product / Math.sqrt(own * (squares.get(other) ?? 1))) * (common / (common + SHRINKAGE)),
        ]),
      ),
    );
  };
}
