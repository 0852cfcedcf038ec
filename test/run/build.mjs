// npm run build: .output/chrome-mv3, .output/firefox-mv3 and .output/widget/serialgate.js
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { environment, installDependencies, node, ROOT, run } from './setup.mjs';

installDependencies();
const what = process.argv.slice(2);
const all = what.length === 0;
if (all || what.includes('chrome')) wxt('chrome');
if (all || what.includes('firefox')) wxt('firefox');
if (all || what.includes('widget'))
  run(node(), ['node_modules/vite/bin/vite.js', 'build', '-c', 'test/run/widget.vite.ts']);

/** WXT draws its progress wheel into a file or a pipe too, hundreds of times a line: there only the last word of a line is told. */
function wxt(browser) {
  const args = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser];
  if (process.stdout.isTTY) return run(node(), args);
  const told = spawnSync(node(), args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (told.error) throw told.error;
  const lines = stripVTControlCharacters(told.stdout ?? '').split('\n');
  process.stdout.write(lines.map((line) => line.slice(line.lastIndexOf('\r') + 1)).join('\n'));
  process.stderr.write(told.stderr ?? '');
  if (told.status !== 0) process.exit(told.status ?? 1);
}
