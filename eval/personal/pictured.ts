import { DuckDBInstance } from '@duckdb/node-api';
import { recommendFor } from '../../src/recommender/personal/recommend.ts';
import type { TasteModel } from '../../src/recommender/personal/taste-model.ts';
import { parquetFile } from '../../src/recommender/training/read-catalogue.ts';

/** People whom one can picture, by what they love and, after a bar, don't like; the most voted film of a title is meant. */
const PEOPLE: Readonly<Record<string, string>> = {
  'cine argentino': 'Wild Tales + Nine Queens + The Secret in Their Eyes',
  'cine argentino, más':
    'Wild Tales + Nine Queens + The Secret in Their Eyes + Son of the Bride + The Aura + The Clan',
  almodóvar:
    'Volver + All About My Mother + Talk to Her + The Skin I Live In + Women on the Verge of a Nervous Breakdown',
  'cine mexicano': 'Y Tu Mamá También + Amores perros + Roma + The Perfect Dictatorship + Cronos',
  'terror español':
    "The Orphanage + [REC] + The Others + The Devil's Backbone + The Day of the Beast",
  'terror clásico': "The Shining + The Exorcist + Halloween + Rosemary's Baby + The Thing + Psycho",
  'terror de ahora': 'The Conjuring + It Follows + The Babadook + Get Out + The Witch + Sinister',
  'con niños': 'Toy Story + Frozen + Moana + Coco + Paddington + Shrek',
  'ghibli y animación':
    'Spirited Away + My Neighbor Totoro + Akira + Your Name. + Princess Mononoke',
  'comedia romántica':
    'Notting Hill + Pretty Woman + When Harry Met Sally... + Love Actually + The Notebook',
  'ciencia ficción pensada':
    'Blade Runner + Arrival + 2001: A Space Odyssey + Solaris + Ex Machina + Her',
  superhéroes:
    'The Avengers + Iron Man + The Dark Knight + Guardians of the Galaxy + Logan + Deadpool',
  'cine negro': 'Double Indemnity + The Maltese Falcon + Laura + Out of the Past + The Big Sleep',
  'autor europeo': "Persona + 8½ + The 400 Blows + Breathless + L'Avventura + Wild Strawberries",
  gánsteres: 'The Godfather + GoodFellas + Scarface + Casino + City of God',
  vaqueros:
    'The Good, the Bad and the Ugly + Once Upon a Time in the West + Unforgiven + Rio Bravo',
  musicales: "La La Land + Singin' in the Rain + West Side Story + Moulin Rouge! + Chicago",
  documentales:
    'Bowling for Columbine + March of the Penguins + Searching for Sugar Man + The Act of Killing + Man on Wire',
  coreano: 'Oldboy + The Handmaiden + Memories of Murder + Train to Busan + The Chaser',
  'acción, no romance':
    'Die Hard + Terminator 2: Judgment Day + Mad Max: Fury Road + Predator + The Raid | Titanic + The Notebook',
  'de todo un poco':
    "Amélie + Pulp Fiction + Cinema Paradiso + The Lion King + Gladiator + Forrest Gump + Pan's Labyrinth + Fight Club + Psycho + Rocky",
};
const LOVED = 9;
const NOT_LIKED = 3;

/** Prints what each of those people would be told of, with their films that bring each in. */
export async function printPictured(model: TasteModel, dir: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT id::INTEGER, title, release_year::INTEGER FROM ${parquetFile(dir)('movies')} ORDER BY vote_count`,
  );
  const ids = new Map<string, number>();
  const titles = new Map<number, string>();
  for (const [id, title, year] of reader.getRows()) {
    ids.set(String(title), Number(id));
    titles.set(Number(id), `${title} (${year})`);
  }
  for (const [name, films] of Object.entries(PEOPLE)) {
    const ratings = new Map(
      films.split(' | ').flatMap((part, place) =>
        part.split(' + ').flatMap((title): [number, number][] => {
          const id = ids.get(title);
          return id === undefined ? [] : [[id, place === 0 ? LOVED : NOT_LIKED]];
        }),
      ),
    );
    process.stdout.write(`\n${name} (${ratings.size}): ${films}\n`);
    const list = recommendFor(model, { ratings, seen: new Set(), wanted: new Set() });
    for (const { id, score, besides } of list) {
      const why = besides.map((own) => titles.get(own)).join(', ');
      process.stdout.write(`  ${score.toFixed(2)}  ${titles.get(id)}  ← ${why}\n`);
    }
  }
  connection.closeSync();
  instance.closeSync();
}
