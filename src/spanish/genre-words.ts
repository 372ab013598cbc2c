import { fold } from '../core/text.ts';
import { GENRES } from './genres.ts';
import { inflections } from './inflect.ts';
import { createLookup } from './lookup.ts';

/**
 * What people call genres and moods, folded and singular where they are adjectives, by the genres of which a film
 * must have one. A name of several genres that must all hold is in `PAIRS`.
 */
const WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'terror,horror,miedo,de miedo,susto,sustos,de sustos,espanto,pesadilla,terrorifica,terrorificas,brigida,brigidas,scary,slasher,que den miedo,que de miedo,que asuste,que asusten,que me asuste,asustarme,asustarnos,pasar miedo,tener miedo,cagarme de miedo,morirme de miedo,aterrarme':
    [['Horror']],
  'comedia,comedias,comica,comicas,comico,comicos,risa,de risa,humor,de humor,graciosa,graciosas,divertida,divertidas,chistosa,chistosas,chistoso,chistosos,gracioso,graciosos,divertido,divertidos,para reir,para reirme,para reirse,quiero reir,ganas de reir,necesito reir,reirme,reirnos,reirme un rato,haga reir,me haga reir,que me haga reir,hagan reir,cague de risa,cagarme de risa,liviana,liviano,livianas,livianita,ligera,ligero,ligeras,ligerita,pa reirse,de reir,comedy,jocosa,cagarse de risa':
    [['Comedy']],
  'drama,dramas,dramatica,dramaticas,dramatico,dramaticos,dramon,dramones,culebron,culebrones': [
    ['Drama'],
  ],
  'accion,tiros,de tiros,balazos,de balazos,tiroteos,balas,explosiones,persecuciones,action,madrazos,trompadas,pinas,golpes':
    [['Action']],
  'suspenso,suspense,thriller,thrillers,intriga,de intriga,tension,suspensos': [['Thriller']],
  'misterio,misterios,detectives,de detectives,whodunit,misteriosa': [['Mystery']],
  'crimen,criminal,criminales,crimenes,crime': [['Crime']],
  'policial,policiales,policiaca,policiacas,policiaco,policias,de policias,policia': [
    ['Crime', 'Mystery', 'Thriller'],
  ],
  'romance,romances,romantica,romanticas,romantico,romanticos,romanticona,romanticonas,romanticon,amor,de amor,rosa,melosa,melosas,empalagosa,enamorados':
    [['Romance']],
  'aventura,aventuras,adventure': [['Adventure']],
  'animacion,animada,animadas,animado,animados,animation': [['Animation']],
  'documental,documentales,docu,docus,documentary': [['Documentary']],
  'familiar,familiares,family': [['Family']],
  'fantasia,fantasias,fantastica,fantasticas,fantastico,fantasy,magia': [['Fantasy']],
  'ciencia ficcion,sci fi,scifi,sf,ficcion cientifica,cienciaficcion,futurista,futuristas,ci fi,science fiction':
    [['Science Fiction']],
  'historica,historicas,historico,historicos,historia,de epoca,epoca': [['History']],
  'musical,musicales,musica,music': [['Music']],
  'guerra,guerras,belica,belicas,belico,belicos,war': [['War']],
  'western,westerns,vaqueros,de vaqueros,oeste,del oeste,cowboys,vaquero,spaghetti western,pistoleros':
    [['Western']],
  'pelicula de television,para television,telefilme,telefilmes,tv movie': [['TV Movie']],
  extranjera: [['Foreign']],
  'palomitera,palomiteras,pochoclera,pochocleras,palomitero,pochoclero,entretenida,entretenidas,entretenido,entretenidos,acelerada':
    [['Action', 'Adventure']],
  'comedia romantica,comedias romanticas,romcom,rom com,romcoms': [['Comedy'], ['Romance']],
  'comedia dramatica,comedias dramaticas,dramedia,tragicomedia,tragicomedias': [
    ['Comedy'],
    ['Drama'],
  ],
  'comedia negra,humor negro': [['Comedy']],
  'comedia de accion,accion y comedia': [['Action'], ['Comedy']],
  'terror psicologico,thriller psicologico': [['Thriller', 'Horror']],
  'comedia de terror': [['Comedy'], ['Horror']],
};

function* words(): Generator<readonly [string, readonly (readonly string[])[]]> {
  for (const [names, groups] of Object.entries(WORDS)) {
    for (const name of names.split(',')) yield [name, groups];
  }
  for (const [genre, name] of Object.entries(GENRES)) {
    for (const form of [fold(name), ...inflections(fold(name)), fold(genre)]) {
      yield [form, [[genre]]];
    }
  }
}

const lookup = createLookup(
  words(),
  /(?:(?:una?|de|del|la|el|las|los|genero|peliculas?|pelis?|algo|cine) )*/u,
);

/**
 * The genres that a word or a mood means, small slips allowed: each group must hold, and a film has a group when it
 * has one of its genres. "de miedo", "palomitera", "comedia romántica", "horror", "acción o suspenso".
 */
export function parseGenres(text: string): readonly (readonly string[])[] | undefined {
  const parts = text.split(EITHER);
  if (parts.length === 1) return lookup.parse(text);
  const meant = parts.map((part) => lookup.parse(part));
  // "Comedia romántica o terror" is more than one group can say.
  return meant.every((groups) => groups?.length === 1)
    ? [meant.flatMap((groups) => groups?.[0] ?? [])]
    : undefined;
}

/** "Acción o suspenso": a film of either will do. */
export const EITHER = / (?:y\/)?[ou] (?:sino |si no )?/u;

/** Every genre or mood named in a `plain` text. */
export const findGenres = lookup.find;

/** What genres and moods are called, folded. */
export const GENRE_NAMES: readonly string[] = lookup.words;
