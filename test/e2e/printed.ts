import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a printer got. */
export interface Printed {
  readonly pages: number;
  /** Of the first page, in millimetres. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** A picture of each page, PNG. */
  readonly pictures: readonly string[];
  /** Texts of the QR codes on each page, by a decoder that is not ours. */
  readonly codes: readonly string[];
}

const MM_PER_POINT = 25.4 / 72;

/**
 * Prints a page to PDF as the browser would, renders it with poppler and reads its codes with ZBar.
 * @param dpi what the printer can do: 203 is a thermal printer's
 */
export async function printed(page: Page, dpi = 203): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'serialgate-print-'));
  const pdf = join(folder, 'paper.pdf');
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const info = tool('pdfinfo', [pdf]);
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+) pts/u.exec(info) ?? [];
  tool('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'page')]);
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => join(folder, name));
  return {
    pages: Number(/Pages:\s+(\d+)/u.exec(info)?.[1]),
    width: Number(width) * MM_PER_POINT,
    height: Number(height) * MM_PER_POINT,
    text: tool('pdftotext', ['-layout', pdf, '-']),
    pictures,
    codes: pictures.map((picture) =>
      tool('zbarimg', ['--nodbus', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture]).trim(),
    ),
  };
}

export function forget({ pictures }: Printed): void {
  for (const picture of pictures) rmSync(picture, { force: true });
}

function tool(name: string, args: readonly string[]): string {
  try {
    return execFileSync(name, [...args], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${name} is not installed. This test needs it: apt-get install zbar-tools poppler-utils`);
    }
    throw error;
  }
}
