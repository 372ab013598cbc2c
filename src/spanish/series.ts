import { fold } from '../core/text.ts';

/** Series that people ask a film bot for, folded, by all the names that they go by. */
const SERIES: ReadonlySet<string> = new Set(
  [
    'breaking bad,better call saul,the wire,los soprano,the sopranos,mad men,succession,the crown',
    'stranger things,black mirror,dark,you,lucifer,vikingos,vikings,peaky blinders,narcos,ozark,mindhunter',
    'game of thrones,juego de tronos,la casa del dragon,house of the dragon,los anillos de poder,the witcher',
    'la casa de papel,money heist,elite,el marginal,okupas,los simuladores,casados con hijos,la reina del sur',
    'el chavo,el chavo del 8,el chapulin colorado,aqui no hay quien viva,la que se avecina,el eternauta',
    'friends,the office,modern family,how i met your mother,the big bang theory,brooklyn nine nine,seinfeld',
    'ted lasso,the bear,fleabag,emily in paris,bridgerton,la casa de las flores,club de cuervos,luis miguel la serie',
    'the walking dead,the last of us,lost,prison break,dexter,dr house,greys anatomy,anatomia de grey,suits',
    'the mandalorian,mandalorian,loki,wandavision,andor,the boys,cobra kai,merlina,wednesday,the umbrella academy',
    'el juego del calamar,squid game,chernobyl,true detective,westworld,severance,silo,fallout,shogun',
    'rick y morty,rick and morty,dragon ball,naruto,one piece,attack on titan,shingeki no kyojin,death note,arcane',
    'los picapiedra,hora de aventura,gravity falls,bluey,paw patrol,patrulla canina,peppa pig',
  ].flatMap((names) => names.split(',')),
);

/** Whether a text is what a series is called, with or without "la serie". */
export const isSeries = (text: string): boolean =>
  SERIES.has(
    fold(text)
      .replace(/^(?:la )?serie (?:de )?/, '')
      .trim(),
  );
