import { fold } from '../core/text.ts';
import { createLookup } from './lookup.ts';
import { isTimeZone } from './when/wall-clock.ts';

/** Where Spanish is spoken by many, by IANA's zones: the region whose own it is, and what people call it, what is shown first. */
const ZONES: Readonly<Record<string, readonly [region: string, names: string]>> = {
  'America/Argentina/Buenos_Aires': ['AR', 'Buenos Aires, Argentina'],
  'America/Asuncion': ['PY', 'Asunción, Paraguay'],
  'America/Bogota': ['CO', 'Bogotá, Colombia, Medellín, Cali'],
  'America/Caracas': ['VE', 'Caracas, Venezuela'],
  'America/Chicago': ['', 'Chicago, Houston, Dallas, hora del centro'],
  'America/Costa_Rica': ['CR', 'Costa Rica, San José'],
  'America/El_Salvador': ['SV', 'El Salvador, San Salvador'],
  'America/Guatemala': ['GT', 'Guatemala'],
  'America/Guayaquil': ['EC', 'Quito, Ecuador, Guayaquil'],
  'America/Havana': ['CU', 'La Habana, Cuba'],
  'America/La_Paz': ['BO', 'La Paz, Bolivia'],
  'America/Lima': ['PE', 'Lima, Perú'],
  'America/Los_Angeles': ['', 'Los Ángeles, California'],
  'America/Managua': ['NI', 'Managua, Nicaragua'],
  'America/Mexico_City': ['MX', 'Ciudad de México, México, CDMX, Guadalajara, Monterrey'],
  'America/Montevideo': ['UY', 'Montevideo, Uruguay'],
  'America/New_York': ['US', 'Nueva York, Miami, hora del este'],
  'America/Panama': ['PA', 'Panamá'],
  'America/Puerto_Rico': ['PR', 'Puerto Rico'],
  'America/Santiago': ['CL', 'Santiago, Chile'],
  'America/Santo_Domingo': ['DO', 'Santo Domingo, República Dominicana'],
  'America/Tegucigalpa': ['HN', 'Tegucigalpa, Honduras'],
  'America/Tijuana': ['', 'Tijuana'],
  'Africa/Malabo': ['GQ', 'Malabo, Guinea Ecuatorial'],
  'Atlantic/Canary': ['', 'Canarias, Las Palmas, Tenerife'],
  'Europe/Madrid': ['ES', 'Madrid, España, Barcelona, península'],
  UTC: ['', 'UTC, GMT'],
};

const namesOf = (names: string): string[] => names.split(', ');

const lookup = createLookup(
  Object.entries(ZONES).flatMap(([zone, [, names]]) =>
    namesOf(names).map((name) => [fold(name), zone] as const),
  ),
  /(?:(?:la )?hora )?(?:(?:de|del|en) )?(?:(?:el|la|los|las) )?/u,
);

/** The zone of IANA's that a text names: by the place ("hora de Chile"), or as IANA does. */
export function parseZone(text: string): string | undefined {
  const typed = text.trim();
  const named = lookup.parse(typed);
  return named ?? (typed.includes('/') && isTimeZone(typed) ? typed : undefined);
}

/** Some that people may choose. */
export const ZONE_SAMPLES: readonly string[] = [
  'Madrid',
  'Ciudad de México',
  'Bogotá',
  'Lima',
  'Santiago',
  'Buenos Aires',
];

/** What a zone is called. */
export const zoneName = (zone: string): string => {
  const [, names] = ZONES[zone] ?? [];
  return (names === undefined ? undefined : namesOf(names)[0]) ?? zone;
};

/** The zone of a region's capital, by ISO 3166; undefined where it isn't known. */
export const zoneOfRegion = (region: string): string | undefined =>
  Object.entries(ZONES).find(([, [own]]) => own === region)?.[0];
