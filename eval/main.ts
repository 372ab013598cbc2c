/** `npm run eval -- conversation|finder|recommender|personal|group|titles […]`: how good the answers are, against what people meant or liked. */
interface Evaluation {
  readonly default: (args: readonly string[]) => Promise<void>;
}

const EVALUATIONS = ['conversation', 'finder', 'recommender', 'personal', 'group', 'titles'];

const [name = '', ...args] = process.argv.slice(2);
if (!EVALUATIONS.includes(name)) {
  process.stderr.write(`Say what to evaluate: npm run eval -- ${EVALUATIONS.join('|')}\n`);
  process.exit(1);
}
const evaluation: Evaluation = await import(`./${name}.ts`);
await evaluation.default(args);
