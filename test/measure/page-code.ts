import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD, launchWithExtension } from '../e2e/launch';
import type { Row } from './row';

/** What runs on every page of a granted site before anyone scans: the panel and the decoders come later. */
const IDLE = ['content-scripts/pos.js', 'content-scripts/page-gate.js'];

async function idleBytes(): Promise<number> {
  let bytes = 0;
  for (const file of IDLE) bytes += gzipSync(await readFile(join(BUILD, file)), { level: 9 }).length;
  return bytes;
}

/** Characters of extension code that the browser parsed in an ordinary page that nobody granted. */
async function bytesWithoutGrant(): Promise<number> {
  const server = createServer((_, response) =>
    response.end('<!doctype html><title>Not a POS</title><form><input></form>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const extended = await launchWithExtension();
  try {
    const page = await extended.context.newPage();
    const session = await extended.context.newCDPSession(page);
    let bytes = 0;
    session.on('Debugger.scriptParsed', (script) => {
      if (script.url.startsWith('chrome-extension://')) bytes += script.length ?? 0;
    });
    await session.send('Debugger.enable');
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
    await page.reload({ waitUntil: 'load' });
    return bytes;
  } finally {
    await extended.close();
    server.close();
  }
}

/** Rows 6 and 7 of the numbers we hold ourselves to. */
export async function measurePageCode(): Promise<Row[]> {
  return [
    { id: 'code-without-grant', value: await bytesWithoutGrant(), bar: 0, direction: 'atMost', unit: 'bytes' },
    { id: 'idle-code-gzip', value: await idleBytes(), bar: 15 * 1024, direction: 'atMost', unit: 'bytes' },
  ];
}
