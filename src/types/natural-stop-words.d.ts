declare module 'natural/lib/natural/util/stopwords.js' {
  export const words: readonly string[];
}
declare module 'natural/lib/natural/util/stopwords_es.js' {
  export const words: readonly string[];
}
declare module 'natural/lib/natural/util/stopwords_fr.js' {
  export const words: readonly string[];
}
declare module 'natural/lib/natural/util/stopwords_it.js' {
  export const words: readonly string[];
}
