// npm test: set-up, checks, unit tests, build, real browsers, real POS systems; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser, environment, installDependencies, node, paperTools, ROOT } from './setup.mjs';

const only = process.argv.slice(2);
const wanted = (stage) => only.length === 0 || only.includes(stage);

installDependencies();
const env = environment({ SERIALGATE_BROWSER: browser() });
const reports = join(ROOT, '.output', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;

function step(name, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(node(), args, { cwd: ROOT, stdio: 'inherit', env });
  if (status === 0) passed += 1;
  else failed += 1;
  return status === 0;
}

/** Runs one project of the suite and adds its counts; a runner that ends without a report counts as one failure. */
function suite(project) {
  console.log(`\n== tests: ${project}`);
  const report = join(reports, `${project}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--project', project];
  const { status } = spawnSync(
    node(),
    [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: ROOT, stdio: 'inherit', env },
  );
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that broke before its first test, or an error outside any test.
  if (numFailedTests === 0 && (!success || status !== 0)) failed += Math.max(1, numFailedTestSuites);
}

if (wanted('check')) step('checks', ['test/run/check.mjs']);
if (wanted('unit')) suite('unit');
if (wanted('browser')) paperTools();
if (wanted('browser') && step('build', ['test/run/build.mjs'])) suite('browser');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
