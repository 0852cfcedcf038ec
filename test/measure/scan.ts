import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSER, BROWSER_ARGS } from '../e2e/launch';
import type { Label, Order, Report, Score } from './scan/worker';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, 'test', 'scan', 'corpus');
const WASM = join(ROOT, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');
const OURS = 'serialgate';
/** Frames of each label: what a camera sees in the half second for which it is held up. */
const FRAMES = 6;

async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'scan', 'worker.ts'), name: 'MeasureScan', formats: ['iife'] },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the measuring worker was not built');
  return output.output[0].code;
}

function zbarThere(): boolean {
  return spawnSync('zbarimg', ['--version']).status === 0;
}

/** What zbarimg reads of a grey picture. It knows no Data Matrix. */
async function askZbar(request: IncomingMessage, folder: string): Promise<string[]> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const file = join(folder, 'frame.pgm');
  const head = `P5 ${Number(searchParams.get('width'))} ${Number(searchParams.get('height'))} 255\n`;
  await writeFile(file, Buffer.concat([Buffer.from(head), await buffer(request)]));
  const { stdout } = spawnSync('zbarimg', ['-q', '--xml', file], { encoding: 'utf8' });
  return [...stdout.matchAll(/<data><!\[CDATA\[([\s\S]*?)\]\]><\/data>/gu)].map(([, text]) => text ?? '');
}

async function serve(worker: string, folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/worker.js') response.setHeader('content-type', 'text/javascript').end(worker);
    else if (pathname === '/zxing_reader.wasm') response.end(await readFile(WASM));
    else if (pathname === '/zbar') response.end(JSON.stringify(await askZbar(request, folder)));
    else if (/^\/corpus\/[\w.-]+$/u.test(pathname)) response.end(await readFile(join(CORPUS, pathname.slice(8))));
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>Measuring the camera</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function measure(order: Order): Promise<Extract<Report, { type: 'scores' }>> {
  const folder = await mkdtemp(join(tmpdir(), 'serialgate-scan-'));
  const server = await serve(await bundleWorker(), folder);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: BROWSER,
    headless: true,
    args: BROWSER_ARGS,
  });
  try {
    const page = await context.newPage();
    page.on('console', (message) => console.error(`  ${message.text()}`));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      (wanted) =>
        new Promise<Extract<Report, { type: 'scores' }>>((resolve, reject) => {
          const worker = new Worker('/worker.js');
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }: MessageEvent<Report>) => {
            if (data.type === 'progress') console.log(data.text);
            else if (data.type === 'scores') resolve(data);
            else reject(new Error(data.error));
          };
          worker.postMessage(wanted);
        }),
      order,
    );
  } finally {
    await context.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function table(scores: readonly Score[]): string {
  const head = ['', 'right', 'wrong', 'asked', 'ms a frame'];
  const rows = scores.map(({ id, codes, right, wrongAccepted, asked, msP50 }) => [
    id,
    `${right} of ${codes}`,
    `${wrongAccepted}`,
    `${asked}`,
    msP50 === null ? 'not told' : msP50.toFixed(1),
  ]);
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(13))).join(''))
    .join('\n');
}

/** What we hold ourselves to, and whether it holds. */
function bars(scores: readonly Score[]): [what: string, holds: boolean][] {
  const ours = scores.find(({ id }) => id === OURS);
  const others = scores.filter(({ id }) => id !== OURS);
  if (!ours || ours.msP50 === null) throw new Error('nothing of ours was measured');
  const best = Math.max(...others.map(({ right }) => right));
  const fastest = Math.min(...others.flatMap(({ msP50 }) => msP50 ?? []));
  return [
    [`more right than the best decoder alone: ${ours.right} > ${best}`, ours.right > best],
    [`none wrong accepted: ${ours.wrongAccepted}`, ours.wrongAccepted === 0],
    [
      `a frame in at most twice the fastest decoder's time: ${(ours.msP50 / fastest).toFixed(2)} × ≤ 2 ×`,
      ours.msP50 <= 2 * fastest,
    ],
  ];
}

const { values } = parseArgs({
  options: { frames: { type: 'string', default: `${FRAMES}` }, labels: { type: 'string' } },
});
const manifest: { readonly images: readonly Label[] } = JSON.parse(
  await readFile(join(CORPUS, 'manifest.json'), 'utf8'),
);
const labels = manifest.images.filter(({ file }) => !values.labels || file.includes(values.labels));
const { scores, notes } = await measure({ labels, frames: Number(values.frames), withZbar: zbarThere() });
console.log(`\n${labels.length} labels, ${values.frames} frames of 1280 × 720 each\n\n${table(scores)}\n`);
if (notes.length > 0) console.log(`Misread, and left\n${notes.join('\n')}\n`);
const results = bars(scores);
for (const [what, holds] of results) console.log(`${holds ? 'holds ' : 'MISSED'}  ${what}`);
if (labels.length === manifest.images.length && values.frames === `${FRAMES}`) {
  await mkdir(join(ROOT, '.output'), { recursive: true });
  await writeFile(join(ROOT, '.output', 'scan.json'), `${JSON.stringify(scores, null, 2)}\n`);
}
process.exitCode = results.every(([, holds]) => holds) ? 0 : 1;
