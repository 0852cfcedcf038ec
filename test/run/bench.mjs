// npm run bench: every figure as a ratio of one run, in a real Chromium; a table, and .output/bench.json.
// npm run bench -- scan: what the camera reads of the label images, beside each decoder alone; .output/scan.json.
import { browser, installDependencies, node, run } from './setup.mjs';

installDependencies();
const env = { SERIALGATE_BROWSER: browser() };
const [what, ...rest] = process.argv.slice(2);
if (what === 'scan') {
  run(node(), ['test/run/ts.mjs', 'test/measure/scan.ts', ...rest], env);
} else {
  run(node(), ['test/run/build.mjs', 'chrome'], env);
  run(node(), ['test/run/ts.mjs', 'test/measure/main.ts', ...process.argv.slice(2)], env);
}
