/**
 * How chats write common words, folded, and what they stand for. Only words that no title or name is made of in
 * Spanish; single letters among them, since a message is read for its titles before it is read for its words.
 */
export const CHAT_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    que: 'q k ke qe',
    por: 'x',
    porque: 'xq pq porq xke porke',
    'por que': 'xke',
    de: 'd',
    te: 't',
    me: 'm',
    tambien: 'tb tmb tbn tambn tmbn',
    para: 'pa pra',
    'por favor': 'xfa xfavor porfa porfis porfi plis please pls plz',
    donde: 'dnd dond',
    como: 'cm',
    bien: 'bn',
    quien: 'kien qn qien',
    cual: 'kual qal',
    cuanto: 'qanto kuanto cto',
    cuantas: 'qantas kuantas ctas',
    cuando: 'qando kuando cdo',
    quiero: 'kiero qiero',
    quieres: 'kieres qieres',
    pelicula: 'peli pelli film movie flim peliculon peliculita',
    peliculas: 'pelis pellis films movies pelas flims peliculones',
    algo: 'alg',
    alguna: 'algna',
    con: 'cn',
    mucho: 'muxo mxo',
    noche: 'nxe noxe',
    estoy: 'stoy',
    esta: 'sta ta',
    recomiendame: 'recomindame rekomiendame recomiendam recomendame recomiendenme recomendeme',
    recomiendas: 'recomendas rekomiendas',
    ahora: 'aora ahorita',
    nada: 'na',
    director: 'dire',
    actriz: 'actris',
    gracias: 'grax grcs grasias thx thanks',
    hola: 'ola holi holis holaa holaaa hi hello hey',
    favorita: 'fav favo',
    version: 'vers',
    informacion: 'info',
    tienes: 'teni tenei tenes',
    trabaja: 'labura chambea',
    trabajan: 'laburan',
    trabajo: 'laburo',
    trabajaron: 'laburaron',
    y: 'i',
  }).flatMap(([word, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, word]),
  ),
);

/** What people say to whom they talk to, and around a request: it asks for nothing. Folded. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  `che wey guey wei we cabron carnal compa compadre manito mano man bro brother pana parce parcero
   marica marika huevon weon weona hueon ctm po pues pe causa pata broder loco loca boludo boluda pibe tio tia
   chaval chavales macho colega jefe amigo amiga amigos chicos chicas bot butaca botsito botcito bb
   plis oye oiga oigan mira vale venga anda ey eh ah oh uy ay este bue buah buaa jo jope uf uff ufa mmm mmmm hmm ehh pucha chale orale ala hala joder coño hostia
   puta dale ya nomas nms ajale jaja jajaja jeje xd xdd lol`
    .split(/\s+/)
    .filter(Boolean),
);
