import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSER, BROWSER_ARGS } from '../e2e/launch';
import type { Figures, Order, Report } from './ledger/worker';
import type { Row } from './row';

/** The ledger and the benchmark as one script for a dedicated worker. */
async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'ledger', 'worker.ts'), name: 'Measure', formats: ['iife'] },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the measuring worker was not built');
  return output.output[0].code;
}

async function serve(script: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>Measuring the ledger</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Runs the worker on a page without any extension and waits for its figures. */
export async function measureInBrowser(order: Order): Promise<Figures> {
  const { server, url } = await serve(await bundleWorker());
  const folder = await mkdtemp(join(tmpdir(), 'serialgate-measure-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: BROWSER,
    headless: true,
    args: BROWSER_ARGS,
  });
  try {
    const page = await context.newPage();
    page.on('console', (message) => console.error(`  ${message.text()}`));
    await page.goto(url);
    return await page.evaluate(
      (wanted) =>
        new Promise<Figures>((resolve, reject) => {
          const worker = new Worker('/worker.js');
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }: MessageEvent<Report>) => {
            if (data.type === 'progress') console.log(data.text);
            else if (data.type === 'figures') resolve(data.figures);
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

/** Rows 1 to 3 of the numbers we hold ourselves to, and papers of our own. All ratios, each the median over rounds of one run. */
export function ledgerRows(figures: Figures): Row[] {
  const ratio = (id: string, value: number, bar: number): Row => ({ id, value, bar, direction: 'atMost', unit: '×' });
  return [
    ratio('verdict-to-raw-reads', figures.verdictToRaw, 1.5),
    ratio('verdict-million-to-thousand', figures.manyToFew, 1.5),
    ratio('receipt-10000-to-raw-put', figures.receiptToRaw, 2),
    ratio('transfer-1000-to-raw-put', figures.transferToRaw, 2),
    ratio('count-5000-to-raw-put', figures.countToRaw, 2),
    ratio('opening-10000-to-raw-put', figures.openingToRaw, 2),
    ratio('paste-5000-to-500-each', figures.pasteManyToFew, 1.5),
  ];
}

/** What else is worth knowing; no bar is set on it. */
export function comparisons({ verdictToAtOnce, receiptToFinal, verdictAtMany, receipt }: Figures): string {
  return [
    `verdict: ${verdictAtMany.toFixed(1)} ms; ${verdictToAtOnce.toFixed(2)} × its keys all asked for at once, as if they were known before`,
    `receipt: ${(receipt / 1000).toFixed(1)} s; ${receiptToFinal.toFixed(2)} × a raw put of only the rows that are there in the end`,
  ].join('\n');
}
