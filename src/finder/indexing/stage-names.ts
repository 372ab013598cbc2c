/** What people call some persons besides the name in the catalogue. */
export const STAGE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Dwayne Johnson': ['The Rock', 'La Roca'],
  'Jennifer Lopez': ['JLo'],
  'Scarlett Johansson': ['ScarJo'],
  'Arnold Schwarzenegger': ['Arnie', 'Schwarzy'],
  'Robert Downey Jr.': ['RDJ'],
  'Sylvester Stallone': ['Sly Stallone'],
  'Guillermo del Toro': ['Memo del Toro'],
  Cantinflas: ['Mario Moreno'],
  'Marilyn Monroe': ['Marilyn'],
  'Gael García Bernal': ['Gael García'],
  'Alejandro González Iñárritu': ['Iñárritu', 'Alejandro Iñárritu', 'El Negro Iñárritu'],
  'Jean-Claude Van Damme': ['JCVD'],
};
