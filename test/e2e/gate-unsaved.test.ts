import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BenchTill, openBenchTill } from '../gate/bench-till';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY, SECOND } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const WORDS = 'a change on this page had to be saved first';

describe('a change on a page that the POS’s server does not know yet', () => {
  const phones = [FIRST, SECOND, ...['35693803564382', '35693803564383', '35693803564384'].map(imeiOf)];
  let stage: Stage;
  let clerk: ClassicClerk;
  let before: number;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, phones);
    await until(
      () => stateOf(stage.office, FIRST),
      (state) => state === 'inStock',
      'they must be in stock',
    );
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    before = stage.shop.control.documents.length;
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
  });

  const field = (name: string) => clerk.page.locator(`[name=${name}]:not([type=hidden])`).last();
  /** As a person types: without leaving the field. */
  const type = async (name: string, text: string) => {
    await field(name).fill('');
    await field(name).pressSequentially(text, { delay: 60 });
  };
  const key = () => clerk.page.keyboard.press('F9');
  /** A press that leaves the cursor where it is, as a touch screen or a mouse driver may. */
  const press = () => clerk.page.evaluate(() => document.querySelector<HTMLElement>('#finish')?.click());
  /** Where the clerk presses: a page on its way out cannot be asked any more. */
  const spotOf = async (selector: string): Promise<[number, number]> => {
    const box = await clerk.page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not shown`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const saved = () => stage.shop.control.documents.at(-1);
  const sold = async () => {
    await expect.poll(() => stage.shop.control.documents.length).toBe(before + 1);
    await expect.poll(() => stateOf(stage.office, saved()?.lines[0]?.serial ?? '')).toBe('sold');
  };

  it.each([
    ['the hotkey, which leaves the cursor in the field', phones[0] ?? '', key],
    ['the button', phones[1] ?? '', press],
  ])('a serial is saved first when the clerk presses %s, and goes out with the next press', async (_, serial, way) => {
    await type('serial', serial);
    await clerk.panel.shows('1 of 1');
    await way();
    await clerk.kept(serial);
    expect(stage.shop.control.documents).toHaveLength(before);
    await clerk.panel.shows(WORDS);
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await sold();
    expect(saved()?.lines[0]?.serial).toBe(serial);
  });

  it.each([
    ['the hotkey', key],
    ['the button', press],
  ])('a quantity is saved first when the clerk presses %s: two are never sold with one serial', async (_, way) => {
    await clerk.scan(phones[2] ?? '');
    await clerk.kept(phones[2] ?? '');
    await clerk.panel.shows('1 of 1');
    await type('quantity', '2');
    await clerk.panel.shows('1 of 2');
    const loaded = clerk.page.waitForEvent('load');
    await way();
    await loaded;
    expect(await field('quantity').getAttribute('value')).toBe('2');
    await clerk.panel.shows(WORDS);
    await clerk.finish();
    await clerk.panel.shows('1 is not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(before);
    // The other way round: back to one on the page, two on the server.
    await type('quantity', '1');
    await clerk.panel.shows('1 of 1');
    const again = clerk.page.waitForEvent('load');
    await way();
    await again;
    expect(await field('quantity').getAttribute('value')).toBe('1');
    expect(stage.shop.control.documents).toHaveLength(before);
    await clerk.page.click('.delete');
    await clerk.panel.hides('1 of 1');
  });

  it('a press while the page is saving it is put off, and the page that comes says why', async () => {
    await clerk.scan(phones[2] ?? '');
    await clerk.kept(phones[2] ?? '');
    const answered = stage.shop.control.documents.length;
    const finish = await spotOf('#finish');
    const server = stage.shop.control.slowNext('/classic/register/line/');
    await type('quantity', '2');
    await clerk.page.keyboard.press('Tab');
    await server.reached;
    await clerk.page.mouse.click(...finish);
    server.release();
    await clerk.page.locator('[name=quantity][value="2"]').waitFor();
    await clerk.panel.shows(WORDS);
    expect(stage.shop.control.documents).toHaveLength(answered);
    await clerk.scan(phones[3] ?? '');
    await clerk.panel.shows('2 of 2');
    await clerk.page.locator(`[name=serial][value="${phones[2]} ${phones[3]}"]`).waitFor();
    await clerk.finish();
    await expect.poll(() => stage.shop.control.documents.length).toBe(before + 1);
    expect(saved()?.lines[0]).toMatchObject({ quantity: 2, serial: `${phones[2]} ${phones[3]}` });
    await expect.poll(() => stateOf(stage.office, phones[3] ?? '')).toBe('sold');
  });

  it('a press while an item is on its way into the cart is put off too', async () => {
    await clerk.scan(phones[4] ?? '');
    await clerk.kept(phones[4] ?? '');
    const finish = await spotOf('#finish');
    const server = stage.shop.control.slowNext('/classic/register/add');
    await clerk.page.fill('#item', GALAXY.sku);
    await clerk.page.keyboard.press('Enter');
    await server.reached;
    await clerk.page.mouse.click(...finish);
    server.release();
    await clerk.page.locator('tr[data-line] >> nth=1').waitFor();
    await clerk.panel.shows(WORDS);
    await clerk.finish();
    await clerk.panel.shows('1 is not scanned yet');
    expect(stage.shop.control.documents).toHaveLength(before);
  });
});

describe('a field that goes out together with the document', () => {
  let till: BenchTill;

  beforeAll(async () => {
    till = await openBenchTill(2);
  });
  afterAll(() => till.close());

  it('is judged by what it holds when the clerk presses', async () => {
    const sale = await till.open('own-serial-field');
    await sale.page.fill('[name=serial]', till.takeSerial());
    await sale.panel.shows('1 of 1');
    await sale.page.fill('[name=qty]', '2');
    await sale.page.click('.finish');
    await sale.panel.shows('1 is not scanned yet');
    expect(till.bench.hits('own-serial-field')).toEqual([]);
    await sale.page.fill('[name=qty]', '1');
    await sale.page.click('.finish');
    await till.bench.control.arrival('own-serial-field');
    // A page that is closed on its way to another may never say that it is.
    await sale.page.locator('main.receipt').waitFor();
    await sale.close();
  });
});
