// npm run check: lint and format, types, types of the pure layers without the DOM, layers
import { installDependencies, node, run } from './setup.mjs';

installDependencies();
// The types name every entry point there is, so they are made anew.
run(node(), ['node_modules/wxt/bin/wxt.mjs', 'prepare']);
run(node(), ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']);
run(node(), ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
run(node(), ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'core']);
run(node(), ['node_modules/vitest/vitest.mjs', 'run', 'test/architecture.test.ts']);
