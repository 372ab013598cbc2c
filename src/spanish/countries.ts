import { fold } from '../core/text.ts';
import { inflections } from './inflect.ts';
import { createLookup } from './lookup.ts';

/** What people of a country and its films are called, by ISO 3166-1 code: masculine singulars, folded. */
const DEMONYMS: Readonly<Record<string, string>> = {
  AE: 'emirati',
  AF: 'afgano',
  AL: 'albanes',
  AM: 'armenio',
  AO: 'angoleño',
  AR: 'argentino',
  AT: 'austriaco',
  AU: 'australiano',
  BA: 'bosnio',
  BD: 'bangladesi',
  BE: 'belga',
  BF: 'burkines',
  BG: 'bulgaro',
  BO: 'boliviano',
  BR: 'brasileño brasilero',
  BT: 'butanes',
  BY: 'bielorruso',
  CA: 'canadiense',
  CD: 'congoleño congoles',
  CH: 'suizo',
  CL: 'chileno',
  CM: 'camerunes',
  CN: 'chino',
  CO: 'colombiano',
  CR: 'costarricense tico',
  CU: 'cubano',
  CY: 'chipriota',
  CZ: 'checo',
  DE: 'aleman germano',
  DK: 'danes',
  DO: 'dominicano',
  DZ: 'argelino',
  EC: 'ecuatoriano',
  EE: 'estonio',
  EG: 'egipcio',
  ES: 'español',
  ET: 'etiope',
  FI: 'finlandes fines',
  FR: 'frances galo',
  GB: 'ingles britanico escoces gales',
  GE: 'georgiano',
  GH: 'ghanes',
  GR: 'griego',
  GT: 'guatemalteco',
  HK: 'hongkones',
  HN: 'hondureño',
  HR: 'croata',
  HU: 'hungaro',
  ID: 'indonesio',
  IE: 'irlandes',
  IL: 'israeli',
  IN: 'indio hindu',
  IQ: 'iraqui',
  IR: 'irani',
  IS: 'islandes',
  IT: 'italiano tano',
  JM: 'jamaicano',
  JO: 'jordano',
  JP: 'japones nipon',
  KE: 'keniano',
  KG: 'kirguis',
  KH: 'camboyano',
  KP: 'norcoreano',
  KR: 'coreano surcoreano',
  KZ: 'kazajo',
  LB: 'libanes',
  LT: 'lituano',
  LU: 'luxemburgues',
  LV: 'leton',
  MA: 'marroqui',
  ME: 'montenegrino',
  MK: 'macedonio',
  ML: 'maliense',
  MN: 'mongol',
  MT: 'maltes',
  MX: 'mexicano mejicano',
  MY: 'malayo malasio',
  NG: 'nigeriano',
  NI: 'nicaraguense nica',
  NL: 'holandes neerlandes',
  NO: 'noruego',
  NP: 'nepali nepales',
  NZ: 'neozelandes',
  PA: 'panameño',
  PE: 'peruano',
  PH: 'filipino',
  PK: 'pakistani paquistani',
  PL: 'polaco',
  PR: 'puertorriqueño boricua',
  PS: 'palestino',
  PT: 'portugues luso',
  PY: 'paraguayo',
  RO: 'rumano',
  RS: 'serbio',
  RU: 'ruso',
  SE: 'sueco',
  SG: 'singapurense',
  SI: 'esloveno',
  SK: 'eslovaco',
  SN: 'senegales',
  SU: 'sovietico',
  SV: 'salvadoreño',
  SY: 'sirio',
  TH: 'tailandes',
  TN: 'tunecino',
  TR: 'turco',
  TW: 'taiwanes',
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
  europa: {
    names: 'europa,el viejo continente',
    demonyms: 'europeo',
    codes:
      'AL AT BA BE BG BY CH CS CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SU UA XC XG YU',
  },
  'europa del este': {
    names: 'europa del este,el este',
    demonyms: '',
    codes: 'AL BA BG BY CS CZ EE HR HU LT LV MD ME MK PL RO RS RU SI SK SU UA XC XG YU',
  },
  'los países nórdicos': {
    names: 'escandinavia,paises nordicos,los nordicos',
    demonyms: 'escandinavo nordico',
    codes: 'DK FI IS NO SE',
  },
  latinoamérica: {
    names: 'latinoamerica,america latina,latam,hispanoamerica,iberoamerica',
    demonyms: 'latinoamericano latino hispanoamericano',
    codes: 'AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE',
  },
  sudamérica: {
    names: 'sudamerica,suramerica,america del sur',
    demonyms: 'sudamericano suramericano',
    codes: 'AR BO BR CL CO EC PE PY UY VE',
  },
  centroamérica: {
    names: 'centroamerica,america central',
    demonyms: 'centroamericano',
    codes: 'CR GT HN NI PA SV',
  },
  asia: {
    names: 'asia,oriente,el lejano oriente',
    demonyms: 'asiatico oriental',
    codes: 'AF BD BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MY NP PH PK SG TH TJ TW UZ VN',
  },
  'oriente medio': {
    names: 'oriente medio,medio oriente,oriente proximo',
    demonyms: 'arabe',
    codes: 'AE DZ EG IQ IR JO KW LB LY MA PS QA SA SY TN',
  },
  áfrica: {
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
    for (const word of [...folded(names), ...listOf(demonyms).flatMap(inflections)]) {
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

/** Every place named in a `plain` text. */
export const findCountries = lookup.find;

/** The ISO 3166-1 codes of a place: of a region those of its countries. */
export function countriesOf(place: string): readonly string[] {
  const region = Object.hasOwn(REGIONS, place) ? REGIONS[place] : undefined;
  return region ? listOf(region.codes) : [place];
}

/** The regions of several countries, by the names under which they are filtered. */
export const REGION_NAMES: readonly string[] = Object.keys(REGIONS);
