// npm run e2e [-- part of a file name]: the browser tests alone, against a fresh build.
import { browser, installDependencies, node, run } from './setup.mjs';

installDependencies();
const env = { SERIALGATE_BROWSER: browser() };
run(node(), ['test/run/build.mjs', 'chrome', 'widget'], env);
const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--project', 'browser'];
run(node(), [...args, ...process.argv.slice(2)], env);
