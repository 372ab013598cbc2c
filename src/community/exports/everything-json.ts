import type { MovieRef } from '../../core/option.ts';
import type { Everything, NightFilm } from '../exporting.ts';
import { OWN_FORMAT, OWN_VERSION } from '../imports/formats/butaca.ts';

/** All that is kept of a person as JSON, which `importar` takes back. */
export function everythingJson(
  {
    since,
    identities,
    settings,
    streaming,
    seen,
    wanted,
    unknown,
    listed,
    proposed,
    voted,
    places,
  }: Everything,
  filmOf: (id: number) => MovieRef | undefined,
): string {
  const film = (id: number) => {
    const movie = filmOf(id);
    return { id, titulo: movie?.title ?? '', anio: movie?.year ?? null };
  };
  const nightFilm = ({ place, film: id, night }: NightFilm) => ({
    lugar: place,
    ...film(id),
    noche: night.toISOString(),
  });
  const everything = {
    formato: OWN_FORMAT,
    version: OWN_VERSION,
    desde: since.toISOString(),
    cuentas: identities.map(({ platform, key, name = null, handle = null }) => ({
      plataforma: platform,
      id: key.slice(key.indexOf(':') + 1),
      nombre: name,
      usuario: handle,
    })),
    ajustes: { compartir: settings.sharing, en_grupos: settings.inGroups },
    servicios: streaming && { pais: streaming.region ?? null, ids: streaming.services },
    vistas: seen.map(({ film: id, rating = null, at }) => ({
      ...film(id),
      nota: rating,
      fecha: at.toISOString(),
    })),
    pendientes: wanted.map(({ film: id, at }) => ({ ...film(id), fecha: at.toISOString() })),
    no_vistas: unknown.map(({ film: id, at }) => ({ ...film(id), fecha: at.toISOString() })),
    en_listas: listed.map(({ place, list, film: id, at }) => ({
      lugar: place,
      lista: list,
      ...film(id),
      fecha: at.toISOString(),
    })),
    propuestas: proposed.map(nightFilm),
    votos: voted.map(nightFilm),
    grupos: places.map(({ place, since: from }) => ({ lugar: place, desde: from.toISOString() })),
  };
  return JSON.stringify(everything, null, 1);
}
