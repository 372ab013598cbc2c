import type { TermRef } from '../core/option.ts';
import type { Wording } from './formats.ts';
import { countryName } from './places.ts';

/** What is said of where films can be watched. */

/** How a film is to be had, as `donde` lists it. */
export const ACCESS_NAMES = {
  subscription: 'Con suscripción',
  free: 'Gratis',
  rent: 'En alquiler',
  buy: 'En venta',
} as const;

export const WATCH_FIELD = 'Dónde verla';
export const IN_ANOTHER_COUNTRY = 'En otro país';
export const WATCH_LINK = 'Enlaces a cada servicio';
export const ON_JUSTWATCH = 'Buscarla en JustWatch';

/** What the operator has to do, said to whoever asks. */
const OPERATOR = 'Quien administra el bot puede traerlo con «npm run tmdb» y «npm run etl».';

const named = (services: readonly TermRef[], join: 'y' | 'o' = 'o'): string => {
  const names = services.map(({ name }) => name);
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${join} ${names.at(-1)}`;
};

/** "Volver (2006) en España, según JustWatch el 1 de noviembre de 2026:" */
export const offersText = (label: string, region: string, date: string, wording: Wording): string =>
  `${label} en ${countryName(region, wording.locale)}, según JustWatch el ${wording.date(date)}:`;

/** The answer to whether a film is on some service. */
export const isThereText = (
  label: string,
  services: readonly TermRef[],
  isThere: boolean,
  region: string,
  wording: Wording,
): string =>
  isThere
    ? `Sí: ${label} está en ${named(services)} en ${countryName(region, wording.locale)}.`
    : `No: ${label} no está en ${named(services)} en ${countryName(region, wording.locale)}.`;

export const noOffersText = (
  label: string,
  region: string,
  date: string,
  wording: Wording,
): string =>
  `El ${wording.date(date)}, ${label} no estaba en ningún servicio de ${countryName(region, wording.locale)}, según JustWatch.`;

/** When TMDB's answers of a country aren't kept. */
export const countryUnknownText = (label: string, region: string, wording: Wording): string =>
  `De ${countryName(region, wording.locale)} no sé dónde se puede ver ${label}: mi catálogo no trae ese país. Quien administra el bot puede traerlo con «npm run tmdb -- --region ${region}».`;

/** When nobody has asked TMDB about the film. */
export const filmUnknownText = (label: string): string =>
  `No sé dónde se puede ver ${label}: de esa película mi catálogo no lo trae. ${OPERATOR.replace('npm run tmdb', 'npm run tmdb -- --refresh')}`;
/** When the catalogue knows of no film where it can be watched. */
export const nothingKnownText = (label: string): string =>
  `No sé dónde se puede ver ${label}: mi catálogo no trae en qué plataforma está cada película. ${OPERATOR}`;
/** When services are asked for in a catalogue that knows none. */
export const servicesUnknown = (services: readonly TermRef[]): string =>
  `No sé qué películas hay en ${named(services)}: mi catálogo no trae en qué plataforma está cada una. ${OPERATOR}`;
/** The same, beside a list that was made without them. */
export const servicesIgnored = (services: readonly TermRef[]): string =>
  `No sé cuáles están en ${named(services)}: mi catálogo no trae en qué plataforma está cada una.`;
export const NO_OWN_SERVICES =
  'Todavía no sé qué servicios tienes. Dímelos así: /servicios netflix, prime, mubi';

/** "Netflix y MUBI en España, según " on a card, before the link. */
export const cardOffers = (
  services: readonly TermRef[],
  region: string,
  wording: Wording,
): string => `${named(services, 'y')} en ${countryName(region, wording.locale)}, según `;
export const onlyToPay = (region: string, wording: Wording): string =>
  `Solo en alquiler o en venta en ${countryName(region, wording.locale)}, según `;

/** What `servicios` says. */
export function ownServicesText(
  isGroup: boolean,
  services: readonly TermRef[],
  region: string,
  wording: Wording,
): string {
  const country = countryName(region, wording.locale);
  if (services.length > 0) {
    return `${isGroup ? 'Este grupo tiene' : 'Tienes'} ${named(services, 'y')}, en ${country}.`;
  }
  const nothing = isGroup ? 'No sé qué servicios tiene este grupo.' : 'No sé qué servicios tienes.';
  return `${nothing} El país es ${country}.`;
}
export const COUNTRY_SAMPLES = ['España', 'México', 'Argentina', 'Colombia', 'Chile', 'Perú'];
export const FORGET_CHOICE = { value: 'sí', label: 'sí' } as const;
export const SERVICES_HELP =
  'Para cambiarlos: /servicios netflix, prime, mubi pais:España. Los usan /donde, /para_mi y /para_el_grupo, y /descubrir en:mis servicios.';
export const NO_SERVICE_DATA =
  'Los guardo, pero mi catálogo todavía no trae en qué plataforma está cada película, así que no cambian nada.';
export const SERVICES_FORGOTTEN = 'Listo: ya no tengo apuntado ningún servicio.';
export const SERVICES_BUTTONS = { add: 'Añadir un servicio', forget: 'Quitarlos todos' };
