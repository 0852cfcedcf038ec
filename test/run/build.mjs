// npm run build: .output/chrome-mv3, .output/firefox-mv3 and .output/widget/serialgate.js
import { installDependencies, node, run } from './setup.mjs';

installDependencies();
const what = process.argv.slice(2);
const all = what.length === 0;
if (all || what.includes('chrome')) run(node(), ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome']);
if (all || what.includes('firefox')) run(node(), ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox']);
if (all || what.includes('widget'))
  run(node(), ['node_modules/vite/bin/vite.js', 'build', '-c', 'test/run/widget.vite.ts']);
