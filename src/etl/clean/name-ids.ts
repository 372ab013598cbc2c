/** TMDB's ids are far below. */
const FIRST = 1_500_000_000;

/** Ids for what a file only names: the same for the same name, in the order in which names come. */
export class NameIds {
  private readonly ids = new Map<string, number>();
  private readonly known: ReadonlyMap<string, number>;

  /** @param known ids that names have anyway, by the name in lower case */
  constructor(known: ReadonlyMap<string, number> = new Map()) {
    this.known = known;
  }

  of(name: string): number {
    const key = name.trim().toLowerCase();
    const id = this.known.get(key) ?? this.ids.get(key) ?? FIRST + this.ids.size;
    if (!this.known.has(key)) this.ids.set(key, id);
    return id;
  }
}

/** TMDB's own ids of its genres: https://developer.themoviedb.org/reference/genre-movie-list */
export const GENRE_IDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    action: 28,
    adventure: 12,
    animation: 16,
    comedy: 35,
    crime: 80,
    documentary: 99,
    drama: 18,
    family: 10751,
    fantasy: 14,
    foreign: 10769,
    history: 36,
    horror: 27,
    music: 10402,
    mystery: 9648,
    romance: 10749,
    'science fiction': 878,
    thriller: 53,
    'tv movie': 10770,
    war: 10752,
    western: 37,
  }),
);
