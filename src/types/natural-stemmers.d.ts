// `natural` types only its root, which costs most of a second to import; these are the single files used.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_es.js' {
  export default class AggressiveTokenizerEs {
    tokenize(text: string): string[];
  }
}
