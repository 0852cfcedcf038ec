import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Frame } from '../../core/scan/decode/found-code';
import { type Drawn, drawLabel } from '../scan/draw';
import { saveVideo } from '../scan/save-pictures';
import type { Panel } from './panel';

/** Of every video here, in pixels. */
const SIZE = [640, 480] as const;

/** The label on a phone's box: its product's EAN and its IMEI. */
export function boxLabel(barcode: string, imei: string): Promise<Frame> {
  const ean: Drawn = { format: 'EAN13', text: barcode, at: [120, 90], module: 3 };
  const code: Drawn = { format: 'Code128', text: imei, at: [120, 260], module: 3 };
  return drawLabel(...SIZE, [ean, code]);
}

/** A video of labels that are held up one after the other, and a bare desk between them. */
export async function videoOf(labels: readonly Frame[]): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'serialgate-video-'));
  const path = join(folder, 'labels.y4m');
  const desk = await drawLabel(...SIZE, []);
  await saveVideo(
    path,
    labels.flatMap((frame) => [
      { frame, frames: 15 },
      { frame: desk, frames: 5 },
    ]),
  );
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Switches of a browser whose camera shows a video; `asks: false` lets every page use it, which nobody could press here. */
export function cameraShowing(path: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ];
}

/** Presses Camera in the panel of a POS page, and gives the window that opens. */
export async function openCamera(context: BrowserContext, panel: Panel): Promise<Page> {
  const opened = context.waitForEvent('page', (page) => page.url().includes('/camera.html'));
  await panel.click('Scan with the camera');
  return opened;
}
