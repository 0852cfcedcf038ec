// Makes a fresh checkout ready: dependencies (with their own Node 24) and a browser. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.serialgate-lock');

/** Runs a program in the checkout with the project's own Node first in PATH; ends this process when it fails. */
export function run(program, args, env = {}) {
  const result = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: environment(env) });
  if (result.error) fail(`${program} could not be started: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function environment(extra = {}) {
  return { ...process.env, ...extra, PATH: `${BIN}:${process.env.PATH}` };
}

/** Path of the Node that everything but this set-up runs on. */
export function node() {
  const own = join(BIN, 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('Node 24 is needed. On Linux x64 it comes with the dependencies; elsewhere install Node 24 first.');
}

export function installDependencies() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, wanted);
}

const BROWSERS = [
  process.env.SERIALGATE_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Path of a Chromium, Chrome or Edge; installs Chromium by name where it may. */
export function browser() {
  const found = BROWSERS.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    installPackages(['chromium', 'fonts-dejavu-core']);
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  return fail(
    'No Chromium, Chrome or Edge was found. Install one, or name it: SERIALGATE_BROWSER=/path/to/chrome npm start',
  );
}

/** What reads back what was printed: poppler and ZBar, installed by name where they may be. Without them those tests fail and say so. */
export function paperTools() {
  const there = ['pdftoppm', 'pdftotext', 'pdfinfo', 'zbarimg'].every(
    (tool) => spawnSync(tool, ['--version']).error === undefined,
  );
  if (!there && process.platform === 'linux' && existsSync('/usr/bin/apt-get'))
    installPackages(['poppler-utils', 'zbar-tools']);
}

export function installPackages(packages) {
  const asRoot = process.getuid?.() === 0;
  const apt = asRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  console.log(`Installing ${packages.join(', ')} …`);
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  const calls = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const call of calls) {
    const result = spawnSync(apt[0], [...apt.slice(1), ...call], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (result.status === 0) continue;
    fail(`apt-get ${call[0]} failed${asRoot ? '' : ' (not root)'}. As root: apt-get install ${packages.join(' ')}`);
  }
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
