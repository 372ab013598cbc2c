import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import config from '../.dependency-cruiser.json' with { type: 'json' };

/** Checks the layers of the architecture; fails also when it looked at nothing, as a broken resolver would. */
const FOLDERS = ['src', 'commands'];

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

const { totalCruised, totalDependenciesCruised = 0, violations } = output.summary;
for (const { rule, from, to } of violations) {
  process.stderr.write(`${rule.severity} ${rule.name}: ${from} → ${to}\n`);
}
process.stdout.write(
  `layers: ${totalCruised} modules, ${totalDependenciesCruised} dependencies, ${violations.length} violations\n`,
);
if (totalCruised === 0 || totalDependenciesCruised === 0 || violations.length > 0) {
  process.exitCode = 1;
}
