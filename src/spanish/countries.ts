import { fold } from '../core/text.ts';
import { femininePlural, inflections } from './inflect.ts';
import { createLookup } from './lookup.ts';

/** What people of a country and its films are called, by ISO 3166-1 code: masculine singulars, what is shown first. */
const DEMONYMS: Readonly<Record<string, string>> = {
  AE: 'emiratí',
  AF: 'afgano',
  AL: 'albanés',
  AM: 'armenio',
  AO: 'angoleño',
  AR: 'argentino',
  AT: 'austriaco',
  AU: 'australiano',
  BA: 'bosnio',
  BD: 'bangladesí',
  BE: 'belga',
  BF: 'burkinés',
  BG: 'búlgaro',
  BO: 'boliviano',
  BR: 'brasileño brasilero',
  BT: 'butanés',
  BY: 'bielorruso',
  CA: 'canadiense',
  CD: 'congoleño congolés',
  CH: 'suizo',
  CL: 'chileno',
  CM: 'camerunés',
  CN: 'chino',
  CO: 'colombiano',
  CR: 'costarricense tico',
  CU: 'cubano',
  CY: 'chipriota',
  CZ: 'checo',
  DE: 'alemán germano',
  DK: 'danés',
  DO: 'dominicano',
  DZ: 'argelino',
  EC: 'ecuatoriano',
  EE: 'estonio',
  EG: 'egipcio',
  ES: 'español',
  ET: 'etíope',
  FI: 'finlandés finés',
  FR: 'francés galo',
  GB: 'británico inglés escocés galés',
  GE: 'georgiano',
  GH: 'ghanés',
  GR: 'griego',
  GT: 'guatemalteco',
  HK: 'hongkonés',
  HN: 'hondureño',
  HR: 'croata',
  HU: 'húngaro',
  ID: 'indonesio',
  IE: 'irlandés',
  IL: 'israelí',
  IN: 'indio hindú',
  IQ: 'iraquí',
  IR: 'iraní',
  IS: 'islandés',
  IT: 'italiano tano',
  JM: 'jamaicano',
  JO: 'jordano',
  JP: 'japonés nipón',
  KE: 'keniano',
  KG: 'kirguís',
  KH: 'camboyano',
  KP: 'norcoreano',
  KR: 'surcoreano coreano',
  KZ: 'kazajo',
  LB: 'libanés',
  LT: 'lituano',
  LU: 'luxemburgués',
  LV: 'letón',
  MA: 'marroquí',
  ME: 'montenegrino',
  MK: 'macedonio',
  ML: 'maliense',
  MN: 'mongol',
  MT: 'maltés',
  MX: 'mexicano mejicano',
  MY: 'malayo malasio',
  NG: 'nigeriano',
  NI: 'nicaraguense nica',
  NL: 'holandés neerlandés',
  NO: 'noruego',
  NP: 'nepalí nepalés',
  NZ: 'neozelandés',
  PA: 'panameño',
  PE: 'peruano',
  PH: 'filipino',
  PK: 'pakistaní paquistaní',
  PL: 'polaco',
  PR: 'puertorriqueño boricua',
  PS: 'palestino',
  PT: 'portugués luso',
  PY: 'paraguayo',
  RO: 'rumano',
  RS: 'serbio',
  RU: 'ruso',
  SE: 'sueco',
  SG: 'singapurense',
  SI: 'esloveno',
  SK: 'eslovaco',
  SN: 'senegalés',
  SU: 'soviético',
  SV: 'salvadoreño',
  SY: 'sirio',
  TH: 'tailandés',
  TN: 'tunecino',
  TR: 'turco',
  TW: 'taiwanés',
  UA: 'ucraniano ucranio',
  US: 'estadounidense norteamericano americano gringo yanqui yankee hollywoodense',
  UY: 'uruguayo yorugua charrua',
  UZ: 'uzbeko',
  VE: 'venezolano veneco',
  VN: 'vietnamita',
  XC: 'checoslovaco',
  YU: 'yugoslavo',
  ZA: 'sudafricano',
};

/** Other names of countries, folded, besides those of the standard. */
const NAMES: Readonly<Record<string, string>> = {
  US: 'estados unidos,eeuu,ee uu,eua,usa,us,norteamerica,hollywood,gringolandia,yankilandia',
  GB: 'inglaterra,reino unido,gran bretaña,uk,escocia,gales,u k',
  CZ: 'republica checa,checoslovaquia moderna',
  DE: 'alemania',
  ES: 'españa,la madre patria',
  KR: 'corea,corea del sur',
  KP: 'corea del norte',
  NL: 'holanda,paises bajos',
  SU: 'union sovietica,urss',
  XC: 'checoslovaquia',
  XG: 'alemania oriental,alemania del este',
  YU: 'yugoslavia',
  IN: 'bollywood',
  NG: 'nollywood',
  MX: 'mexico,mejico',
  AR: 'argentina',
  RU: 'rusia',
  CN: 'china',
  HK: 'hong kong',
};

/** Several countries under one name: what is shown of it, its words (masculine singulars too), and its countries. */
interface Region {
  readonly names: string;
  readonly demonyms: string;
  readonly codes: string;
}

const REGIONS: Readonly<Record<string, Region>> = {
  Europa: {
    names: 'europa,el viejo continente',
    demonyms: 'europeo',
    codes:
      'AL AT BA BE BG BY CH CS CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SU UA XC XG YU',
  },
  'Europa del Este': {
    names: 'europa del este,el este',
    demonyms: '',
    codes: 'AL BA BG BY CS CZ EE HR HU LT LV MD ME MK PL RO RS RU SI SK SU UA XC XG YU',
  },
  'los países nórdicos': {
    names: 'escandinavia,paises nordicos,los nordicos',
    demonyms: 'nórdico escandinavo',
    codes: 'DK FI IS NO SE',
  },
  Latinoamérica: {
    names: 'latinoamerica,america latina,latam,hispanoamerica,iberoamerica',
    demonyms: 'latinoamericano latino hispanoamericano',
    codes: 'AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE',
  },
  Sudamérica: {
    names: 'sudamerica,suramerica,america del sur',
    demonyms: 'sudamericano suramericano',
    codes: 'AR BO BR CL CO EC PE PY UY VE',
  },
  Centroamérica: {
    names: 'centroamerica,america central',
    demonyms: 'centroamericano',
    codes: 'CR GT HN NI PA SV',
  },
  Asia: {
    names: 'asia,oriente,el lejano oriente',
    demonyms: 'asiático oriental',
    codes: 'AF BD BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MY NP PH PK SG TH TJ TW UZ VN',
  },
  'Oriente Medio': {
    names: 'oriente medio,arabes,arabe,cine arabe,medio oriente,oriente proximo',
    demonyms: '',
    codes: 'AE DZ EG IQ IR JO KW LB LY MA PS QA SA SY TN',
  },
  África: {
    names: 'africa',
    demonyms: 'africano',
    codes:
      'AO BF BW CD CG CI CM DZ EG ET GH GN KE LR LY MA MG ML MR NA NG RW SN SO TD TN TZ UG ZA ZW',
  },
};

const listOf = (words: string): string[] => words.split(' ').filter(Boolean);
const folded = (names: string | undefined): string[] =>
  (names ?? '').split(',').filter(Boolean).map(fold);

function* words(): Generator<readonly [string, string]> {
  const standard = new Intl.DisplayNames('es', { type: 'region' });
  for (const [region, { names, demonyms }] of Object.entries(REGIONS)) {
    for (const word of [...folded(names), ...listOf(fold(demonyms)).flatMap(inflections)]) {
      yield [word, region];
    }
  }
  for (const [code, demonyms] of Object.entries(DEMONYMS)) {
    for (const demonym of listOf(demonyms)) {
      for (const form of inflections(fold(demonym))) yield [form, code];
    }
  }
  for (const code of Object.keys({ ...DEMONYMS, ...NAMES })) {
    for (const name of folded(NAMES[code])) yield [name, code];
    const name = standard.of(code);
    if (name && name !== code) yield [fold(name), code];
  }
}

const lookup = createLookup(
  words(),
  /(?:(?:de|del|en|hech[oa]s? en|cine|peliculas?) )*(?:(?:el|la|los|las) )?/u,
);

/**
 * The place that a text names: "española", "coreanas", "gringas", "de Francia", "europeas". An ISO 3166-1 code, or
 * the Spanish name of a region of several countries.
 */
export const parseCountry = (text: string): string | undefined =>
  CODE.test(text) && (text in DEMONYMS || text in NAMES) ? text : lookup.parse(text);

const CODE = /^[A-Z]{2}$/;

/** The one country that a text names, by its ISO 3166-1 code; undefined for a region of several. */
export function parseOneCountry(text: string): string | undefined {
  const place = parseCountry(text);
  return place !== undefined && CODE.test(place) ? place : undefined;
}

/** Every place named in a `plain` text. */
export const findCountries = lookup.find;

/** The ISO 3166-1 codes of a place: of a region those of its countries. */
export function countriesOf(place: string): readonly string[] {
  const region = Object.hasOwn(REGIONS, place) ? REGIONS[place] : undefined;
  return region ? listOf(region.codes) : [place];
}

/** The regions of several countries, by the names under which they are filtered. */
export const REGION_NAMES: readonly string[] = Object.keys(REGIONS);

/** What films of a place are called: "españolas", "europeas"; undefined where there is no word for them. */
export function placeAdjective(place: string): string | undefined {
  const region = Object.hasOwn(REGIONS, place) ? REGIONS[place] : undefined;
  const [masculine] = listOf(region ? region.demonyms : (DEMONYMS[place] ?? ''));
  return masculine === undefined ? undefined : femininePlural(masculine);
}
