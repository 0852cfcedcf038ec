// npm run bench: every figure as a ratio of one run, in a real Chromium; a table, and .output/bench.json.
import { browser, installDependencies, node, run } from './setup.mjs';

installDependencies();
const env = { SERIALGATE_BROWSER: browser() };
run(node(), ['test/run/build.mjs', 'chrome'], env);
run(node(), ['test/run/ts.mjs', 'test/measure/main.ts', ...process.argv.slice(2)], env);
