/** What the family rule looks at. */
export interface FamilyFacts {
  readonly genres: readonly string[];
  /** In English, as in the data. */
  readonly keywords: readonly string[];
  readonly adult: boolean;
}

const GROWN_UP_GENRES = ['Horror', 'Thriller', 'Crime', 'War', 'Mystery'];
/** An animated film with one of these is not made for children, unless it is also tagged Family. */
const GROWN_UP_ANIMATION = [...GROWN_UP_GENRES, 'Drama', 'Romance', 'Action', 'Documentary'];
/** Genres that children's animation has, when nobody tagged it Family. */
const CHILDRENS_ANIMATION = ['Comedy', 'Adventure', 'Fantasy', 'Music'];

/** Keywords of films that no child should be sent to, whatever their genres. */
const NEVER = new Set(
  `adult animation,adult humor,bdsm,bondage,brothel,brutality,cocaine,drug,drug abuse,
drug addict,drug addiction,drugs,drug use,erotic,erotica,eroticism,erotic movie,exploitation,extreme violence,
female nudity,gore,graphic violence,hardcore,heroin,incest,lust,male nudity,masturbation,nudity,orgasm,orgy,
pedophilia,pornography,porn star,prostitute,prostitution,rape,satanism,serial killer,sex,sex addiction,sex comedy,
sex scene,sexual abuse,sexuality,sexual violence,sexploitation,slasher,softcore,splatter,strip club,stripper,
suicide,torture,violence`
    .split(',')
    .map((keyword) => keyword.trim()),
);

/** The same, unless somebody tagged the film Family: giants and monsters in fun. */
const NEVER_BUT_FAMILY = ['cannibal', 'cannibalism', 'zombie'];

const isAny = (values: readonly string[], among: readonly string[]): boolean =>
  values.some((value) => among.includes(value));

/** Whether a film is made for children: the family rule then holds for what is recommended beside it. */
export function isForChildren(film: FamilyFacts): boolean {
  const { genres } = film;
  if (!isSuitable(film)) return false;
  if (genres.includes('Family')) return true;
  return (
    genres.includes('Animation') &&
    isAny(genres, CHILDRENS_ANIMATION) &&
    !isAny(genres, GROWN_UP_ANIMATION)
  );
}

/**
 * Whether a film can be shown beside a children's film: nothing for adults, no horror, nothing with a frightening
 * profile.
 */
export function isSuitable({ genres, keywords, adult }: FamilyFacts): boolean {
  if (adult || genres.includes('Horror') || keywords.some((keyword) => NEVER.has(keyword))) {
    return false;
  }
  if (genres.includes('Family')) return true;
  return !isAny(genres, GROWN_UP_GENRES) && !isAny(keywords, NEVER_BUT_FAMILY);
}
