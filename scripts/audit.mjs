// `npm run audit`: known faults of the packages that run in production. Status 1: a serious one is known. Status 2: nobody
// could be asked, because no answer is not a good answer; `npm test` counts that as skipped.
import { spawnSync } from 'node:child_process';

const npm = process.env.npm_execpath;
// Without these npm asks a network that is not there for minutes.
const patience = ['--fetch-retries=1', '--fetch-timeout=20000'];
const args = ['audit', '--omit=dev', '--audit-level=high', '--json', ...patience];
const options = { encoding: 'utf8', timeout: 60_000 };
const { stdout } = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options);
const report = parse(stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.error(`audit: NOT DONE. The registry gave no answer: ${report?.message ?? report?.error?.summary ?? 'none'}`);
  process.exit(2);
}
const { critical, high, moderate, low } = counts;
console.log(`audit: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`);
for (const [name, { severity, range }] of Object.entries(report.vulnerabilities))
  console.log(`  ${severity}: ${name} ${range}`);
process.exitCode = critical + high > 0 ? 1 : 0;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Said above: no answer.
  }
}
