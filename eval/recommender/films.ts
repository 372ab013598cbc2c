/** Sixty varied films: Hollywood, children's, classics, horror, documentaries, in Spanish, and obscure ones. TMDB ids. */
export const VARIED_FILMS: readonly number[] = [
  862, // Toy Story, 1995
  8587, // The Lion King, 1994
  109445, // Frozen, 2013
  129, // Spirited Away, 2001
  808, // Shrek, 2001
  601, // E.T. the Extra-Terrestrial, 1982
  433, // Mary Poppins, 1964
  149, // Akira, 1988
  9479, // The Nightmare Before Christmas, 1993
  671, // Harry Potter and the Philosopher's Stone, 2001
  238, // The Godfather, 1972
  680, // Pulp Fiction, 1994
  603, // The Matrix, 1999
  27205, // Inception, 2010
  597, // Titanic, 1997
  105, // Back to the Future, 1985
  329, // Jurassic Park, 1993
  274, // The Silence of the Lambs, 1991
  348, // Alien, 1979
  78, // Blade Runner, 1982
  550, // Fight Club, 1999
  313369, // La La Land, 2016
  419430, // Get Out, 2017
  37724, // Skyfall, 2012
  18785, // The Hangover, 2009
  289, // Casablanca, 1942
  539, // Psycho, 1960
  62, // 2001: A Space Odyssey, 1968
  19, // Metropolis, 1927
  429, // The Good, the Bad and the Ugly, 1966
  346, // Seven Samurai, 1954
  194, // Amélie, 2001
  219, // Volver, 2006
  99, // All About My Mother, 1999
  1417, // Pan's Labyrinth, 2006
  25376, // The Secret in Their Eyes, 2009
  18079, // Nine Queens, 2000
  265195, // Wild Tales, 2014
  1391, // Y Tu Mamá También, 2001
  4497, // Viridiana, 1961
  4495, // The Spirit of the Beehive, 1973
  1933, // The Others, 2001
  8329, // [REC], 2007
  11216, // Cinema Paradiso, 1988
  1667, // March of the Penguins, 2005
  1430, // Bowling for Columbine, 2002
  9552, // The Exorcist, 1973
  694, // The Shining, 1980
  138843, // The Conjuring, 2013
  424, // Schindler's List, 1993
  24428, // The Avengers, 2012
  55, // Amores perros, 2000
  62077, // Neon Flesh, 2010
  28485, // Satan's Blood, 1978
  20941, // Innocent Voices, 2004
  49393, // Favela Rising, 2005
  104674, // Bayou, 1957
  317389, // Simbad e il califfo di Bagdad, 1973
  191402, // Bigfoot Lives, 2007
  278813, // Esmeraldero, 2003
];
