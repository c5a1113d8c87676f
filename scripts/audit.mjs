// `npm run audit`: known faults of the packages that run in production. Fails for a serious one, and also when nobody could be
// asked, because no answer is not a good answer.
import { spawnSync } from 'node:child_process';

const npm = process.env.npm_execpath;
const args = ['audit', '--omit=dev', '--audit-level=high', '--json'];
const { stdout } = npm
  ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8' })
  : spawnSync('npm', args, { encoding: 'utf8' });
const report = parse(stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.error(`audit: NOT DONE. The registry gave no answer: ${report?.message ?? report?.error?.summary ?? 'none'}`);
  process.exit(1);
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
