import type { MovieRef } from '../core/option.ts';
import { fold } from '../core/text.ts';
import type { Finder, MovieMatch } from './finder.ts';
import { type Corpus, type Ids, itemById } from './index/corpus.ts';
import { type Sections, section } from './index/index-file.ts';
import { stringAt } from './index/packed-strings.ts';
import type { TitleEs } from './index/region-titles.ts';
import { type PastedId, readPasted } from './pasted-ids.ts';
import { FILMS, scratchFor } from './search/candidates.ts';
import { type Confident, confident } from './search/confidence.ts';
import { exactTexts } from './search/exact.ts';
import type { Searcher } from './search/rank.ts';
import { remembered } from './search/search-cache.ts';
import { suggest } from './search/suggest.ts';
import { MOVIE_WEIGHTS } from './search/weights.ts';
import { wordMatcher } from './search/word-matches.ts';
import { type Mentions, mentionsIn } from './spans.ts';
import { otherNumerals } from './text/numerals.ts';
import { readQuery } from './text/query.ts';

/** Votes at which a film is as well known as can be. */
const MOST_VOTES = 15_000;

const everything = (): boolean => true;

type MovieFinder = Pick<Finder, 'movies' | 'moviesTitled' | 'suggestMovies' | 'movieById'> & {
  /** The films that a message mentions. */
  readonly movieMentions: Mentions<MovieMatch>;
};

/** The finder's half for films, by the Spanish titles to show. @throws DataError when the index lacks a section. */
export function movieFinder(sections: Sections, corpus: Corpus): (titleEs: TitleEs) => MovieFinder {
  const years = section(sections, 'movies.year', Int16Array);
  const imdb: Ids = {
    ids: section(sections, 'movies.imdb', Int32Array),
    byId: section(sections, 'movies.byImdb', Int32Array),
  };
  const itemOf = ({ kind, id }: PastedId): number =>
    kind === 'person' ? -1 : itemById(kind === 'imdb' ? imdb : corpus, id);
  const searcher = movieSearcher(sections, corpus);
  const search = remembered((text) => {
    const query = readQuery(text, 'title');
    return { typed: query.folded, matches: confident(searcher, query, everything) };
  });
  return (titleEs) => {
    const refOf = (movie: number): MovieRef => ({
      id: corpus.ids[movie] ?? 0,
      title: stringAt(corpus.texts, corpus.firstText[movie] ?? 0),
      titleEs: titleEs(movie),
      year: years[movie] ?? 0,
    });
    const matchOf = ({ item, text, confidence }: Confident, typed: string): MovieMatch => {
      const matched = stringAt(corpus.texts, text);
      return { ...refOf(item), confidence, matched, exact: fold(matched) === typed };
    };
    const pastedMovie = (pasted: PastedId): MovieMatch[] => {
      const item = itemOf(pasted);
      if (item < 0) return [];
      const { title, ...ref } = refOf(item);
      return [{ ...ref, title, matched: title, confidence: 1, exact: true }];
    };
    return {
      movies: (text, limit = 10) => {
        const pasted = readPasted(text);
        if (pasted !== undefined && pasted.kind !== 'text') return pastedMovie(pasted);
        const { typed, matches } = search(pasted?.text ?? text);
        return matches.slice(0, limit).map((match) => matchOf(match, typed));
      },
      movieMentions: (words, asTyped) =>
        mentionsIn(searcher, words, asTyped, 'title', everything, matchOf),
      moviesTitled: (title) => {
        const query = readQuery(title, 'title');
        return exactTexts(corpus, query, searcher.facts.year)
          .filter(({ text }) => fold(stringAt(corpus.texts, text)) === query.folded)
          .map(({ item }) => refOf(item));
      },
      suggestMovies: (text, limit = 25) => {
        const pasted = readPasted(text);
        if (pasted !== undefined && pasted.kind !== 'text') {
          const item = itemOf(pasted);
          return item < 0 ? [] : [refOf(item)];
        }
        const query = readQuery(pasted?.text ?? text, 'title');
        return suggest(searcher, query, everything, limit).map(refOf);
      },
      movieById: (id) => {
        const movie = itemById(corpus, id);
        return movie < 0 ? undefined : refOf(movie);
      },
    };
  };
}

/** What a search for films needs. @throws DataError */
export function movieSearcher(sections: Sections, corpus: Corpus): Searcher {
  const years = section(sections, 'movies.year', Int16Array);
  return {
    corpus,
    weights: MOVIE_WEIGHTS,
    scratch: scratchFor(corpus),
    match: wordMatcher(corpus, otherNumerals),
    mostNear: 6,
    measure: FILMS,
    namesakes: false,
    facts: {
      byOneWord: false,
      year: (movie) => years[movie] ?? 0,
      fame: (movie) => Math.log(1 + (corpus.votes[movie] ?? 0)) / Math.log(1 + MOST_VOTES),
    },
  };
}
