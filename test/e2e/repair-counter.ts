import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Unit } from '../../core/model/unit';
import type { PapersDesk } from './papers-desk';
import { type Printed, readPdf } from './pdf';

const PICTURES = join(import.meta.dirname, '..', '..', '.output', 'papers');

/** Somebody who takes units in for repair and hands them out. */
export interface RepairCounter {
  unit(part: string): Promise<Unit | undefined>;
  field(name: string): Locator;
  /** The card of a repair under the heading of its status. */
  card(status: string, number: string): Locator;
  /** Books the next step from the board, with a word about it. */
  step(status: string, number: string, name: string, note: string): Promise<void>;
  /** Prints what the page shows, as its print button would; keeps the file for a person to look at. */
  print(name: string): Promise<Printed>;
}

export function repairCounter({ page, office, dialog }: PapersDesk): RepairCounter {
  const card = (status: string, number: string) =>
    page
      .locator('.board section')
      .filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${status}`, 'u') }) })
      .locator('.repair-card')
      .filter({ has: page.getByRole('link', { name: number, exact: true }) });
  return {
    card,
    unit: async (part) => (await office.units({ part, productId: null, state: null }, null)).rows[0],
    field: (name) => page.getByRole('textbox', { name, exact: true }),
    async step(status, number, name, note) {
      await card(status, number)
        .getByRole('button', { name: new RegExp(`^${name}: `, 'u') })
        .click();
      await dialog().getByRole('textbox').fill(note);
      await page.keyboard.press('Enter');
      await dialog().waitFor({ state: 'detached' });
    },
    async print(name) {
      const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await writeFile(join(PICTURES, `${name}.pdf`), file);
      return readPdf(file);
    },
  };
}
