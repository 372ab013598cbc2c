import ts from 'typescript';

/** A sentence in a source file. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

/** Words that hold Spanish sentences together, none of them an English word. */
const HINGES = new Set(
  `al con cuando de del desde el en es esa ese esta este están está hasta hay la las le los muy más ni para pero por
  porque que qué quien se sea si sobre son su sus también tiene un una unos ya`.split(/\s+/),
);
const SPANISH_LETTER = /[áéíóúüñ¿¡«»]/i;
const WORD = /\p{L}+/gu;
const WORDS_MIN = 2;
/** What is asked of DuckDB and Wikidata names languages and articles, and is no sentence. */
const QUERY = /\b(?:SELECT|FILTER)\b|\bregexp_\w+\(/;

/**
 * The Spanish sentences among a file's strings, templates and texts of markup: two words or more, with a letter or
 * sign that English lacks, or with two different ones of the words that hold a Spanish sentence together.
 */
export function spanishSentences(file: string, source: string): Sentence[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && isSpanish(text)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ line: line + 1, text: text.replace(/\s+/g, ' ').trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What a string says, a template with … for what is put in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) {
    return node.text;
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

function isSpanish(text: string): boolean {
  if (QUERY.test(text)) return false;
  const words = text.match(WORD) ?? [];
  if (words.length < WORDS_MIN) return false;
  const hinges = new Set(
    words.map((word) => word.toLowerCase()).filter((word) => HINGES.has(word)),
  );
  return SPANISH_LETTER.test(text) || hinges.size >= 2;
}
