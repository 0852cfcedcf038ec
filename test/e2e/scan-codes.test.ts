import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf, unitOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { scan } from '../tour/scanner';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const SET = ['imei', 'imei', 'serial'] as const;
const GS = '\u001d';
const box = (n: number) => [imeiOf(`3569380357439${n}`), imeiOf(`3569380357449${n}`), `R58M2234${n}`] as const;
/** What the QR code on a phone's box says. */
const code = ([one, two, serial]: ReturnType<typeof box>) => `IMEI1:${one};IMEI2:${two};SN:${serial}`;

describe('codes that are more than one number', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage({}, SET);
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
  });
  afterAll(() => stage.close());

  async function delivery(quantity: number, invoice: string): Promise<void> {
    await clerk.open('receiving');
    await clerk.item(GALAXY.barcode);
    if (quantity > 1) await clerk.quantity(GALAXY.sku, quantity);
    await clerk.party('Dnipro Distribution');
    await clerk.otherPaper(invoice);
  }

  const posted = async (count: number) =>
    until(
      async () => (await stage.office.documents('posted', null)).rows.length,
      (now) => now === count,
      `${count} documents must be posted`,
    );

  it('fill a phone by one scan of its box, from a scanner and by hand', async () => {
    await delivery(2, 'INV-1');
    await clerk.scan(code(box(1)));
    const shown = await clerk.panel.shows('1 of 2');
    for (const label of box(1)) expect(shown).toContain(label);
    await clerk.panel.enter(code(box(2)));
    await clerk.panel.shows('2 of 2');
    await clerk.finish();
    await clerk.receipt();
    await posted(1);
    const unit = await unitOf(stage.office, box(1)[2]);
    expect(unit?.identifiers.map(({ value }) => value)).toEqual([...box(1)]);
    expect(unit?.identifiers[0]?.raw).toBe(code(box(1)));
  });

  it('name product and serial by GS1 elements; the separators come as Ctrl+]', async () => {
    await delivery(1, 'INV-2');
    const [one, two, serial] = box(3);
    await scan(clerk.page, `]C101${GALAXY.barcode.padStart(14, '0')}21${serial}${GS}8002${one}`);
    const shown = await clerk.panel.shows(one);
    expect(shown).toContain(serial);
    await clerk.scan(two);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await clerk.receipt();
    await posted(2);
  });

  it('are taken as a pasted list, once it is clean or its bad rows are dropped', async () => {
    const boxes = [4, 5, 6].map(box);
    await delivery(3, 'INV-3');
    const bad = code(box(1));
    await clerk.page.evaluate(
      (text) => {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
      },
      [...boxes.map(code), bad].join('\n'),
    );
    await clerk.panel.click('Scan or type a serial or IMEI');
    await clerk.page.keyboard.press('Control+v');
    await clerk.panel.shows('Nothing was taken: 1 row is wrong, 3 are good.');
    const told = await clerk.panel.shows('4.');
    expect(told).toContain('0 of 3');
    await clerk.panel.click('Take the 3 good ones');
    await clerk.panel.shows('3 of 3');
    await clerk.finish();
    await clerk.receipt();
    await posted(3);
    for (const [, , serial] of boxes) expect(await stateOf(stage.office, serial)).toBe('inStock');
  });

  it('are undone by one press', async () => {
    await delivery(1, 'INV-4');
    await clerk.scan(code(box(7)));
    await clerk.panel.shows('1 of 1');
    await clerk.panel.click('Undo');
    await clerk.panel.shows('0 of 1');
    await clerk.panel.hides(box(7)[0]);
  });
});
