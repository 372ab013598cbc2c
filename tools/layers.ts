/** `npm run layers`: the rules of the house; fails also when it looked at nothing, as a broken resolver would. */
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import config from '../.dependency-cruiser.json' with { type: 'json' };
import { type Arrow, folderCircles } from './layers/circles.ts';
import { arrowsUp, isProgram } from './layers/order.ts';

const FOLDERS = ['src', 'commands'];
const OURS = /^(?:src|commands)\/.*(?<!\.d)\.ts$/;

const { output } = await cruise(FOLDERS, {
  ruleSet: { forbidden: config.forbidden } as IFlattenedRuleSet,
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: ['node_modules'] },
  enhancedResolveOptions: {
    extensions: ['.ts', '.js', '.json', '.d.ts'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
  },
});
if (typeof output === 'string') throw new TypeError('dependency-cruiser gave text, not a result');

const arrows = output.modules.flatMap(({ source, dependencies }): Arrow[] =>
  dependencies
    .map(({ resolved }) => ({ from: source, to: resolved }))
    .filter(({ from, to }) => OURS.test(from) && OURS.test(to)),
);
const broken = output.summary.violations.map(
  ({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} → ${to}`,
);
const betweenRooms = arrows.filter(({ from }) => !isProgram(from));
const violations = [...broken, ...arrowsUp(arrows), ...folderCircles(betweenRooms)];
for (const line of violations) process.stderr.write(`${line}\n`);
process.stdout.write(
  `layers: ${output.summary.totalCruised} modules, ${arrows.length} imports, ${violations.length} violations\n`,
);
if (arrows.length === 0 || violations.length > 0) process.exitCode = 1;
