import { z } from 'zod';

/** A Spanish label or alias of a film in Wikidata, as it stands there. */
export interface Label {
  readonly imdbId: string;
  /** The language tag in lower case: `es`, `es-mx`… */
  readonly language: string;
  readonly text: string;
}

/**
 * The SPARQL query for the labels and aliases in Spanish of the films with these IMDb ids (property P345).
 * https://www.wikidata.org/wiki/Property:P345
 */
export function labelsQuery(imdbIds: readonly string[]): string {
  const values = imdbIds.map((id) => JSON.stringify(id)).join(' ');
  return `SELECT ?imdb ?texto WHERE {
  VALUES ?imdb { ${values} }
  ?film wdt:P345 ?imdb .
  { ?film rdfs:label ?texto } UNION { ?film skos:altLabel ?texto }
  FILTER(LANGMATCHES(LANG(?texto), "es"))
}`;
}

/** https://www.w3.org/TR/sparql11-results-json/ */
const Results = z.object({
  results: z.object({
    bindings: z.array(
      z.object({
        imdb: z.object({ value: z.string() }),
        texto: z.object({ value: z.string(), 'xml:lang': z.string() }),
      }),
    ),
  }),
});

/** The labels in an answer of the endpoint. @throws SyntaxError or ZodError when it is no such answer */
export function parseLabels(body: string): Label[] {
  return Results.parse(JSON.parse(body)).results.bindings.map(({ imdb, texto }) => ({
    imdbId: imdb.value,
    language: texto['xml:lang'].toLowerCase(),
    text: texto.value,
  }));
}
