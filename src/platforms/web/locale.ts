import { isSpanish } from '../../wording/formats.ts';

/** The locale of an answer: language and region, without the extensions that would only split the caches. */
export function spanishLocale(tag: string): string | undefined {
  if (!isSpanish(tag)) return undefined;
  const { region } = new Intl.Locale(tag);
  return region === undefined ? 'es' : `es-${region}`;
}

/**
 * The Spanish that a reader likes best, or undefined when the header asks for none in particular.
 * @param header `Accept-Language`, as in RFC 9110, section 12.5.4
 */
export function acceptedLocale(header: string | undefined): string | undefined {
  if (!header) return undefined;
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { locale: spanishLocale(tag), quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ locale, quality }) => locale !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .at(0)?.locale;
}
