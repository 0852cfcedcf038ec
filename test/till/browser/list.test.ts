import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenPreview, type PreviewBrowser, startPreviewBrowser } from '../preview/open-preview';
import { type Hand, handAt } from './hand';

let browser: PreviewBrowser;
let preview: OpenPreview;
let hand: Hand;

beforeAll(async () => {
  browser = await startPreviewBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  preview = await browser.open();
  hand = handAt(preview);
  await preview.inWorld((world) => world.mount('en'));
  await preview.inWorld((world) => world.show('open'));
});
afterEach(() => preview.close());

const FIELD = 'Scan or type a serial or IMEI';
const shows = (text: string) => expect.poll(() => hand.text()).toContain(text);

/** Copies a text in the page, and pastes it into the panel's field. */
async function paste(text: string): Promise<void> {
  const { page } = preview;
  await page.evaluate((copied) => {
    const area = document.createElement('textarea');
    area.id = 'copied';
    area.value = copied;
    document.body.append(area);
    area.select();
  }, text);
  await page.keyboard.press('Control+c');
  await hand.click(FIELD);
  await page.keyboard.press('Control+v');
}

describe('a list', () => {
  test('that is pasted goes onto the paper whole, and the page hears nothing of it', async () => {
    await hand.heard();
    await paste('A1\nA2\nA3');
    await shows('3 rows of the list are on the paper.');
    expect(await hand.calls()).toEqual(['scanList A1|A2|A3 all']);
    expect(await hand.value()).toBe('');
    expect((await hand.heard()).filter((event) => event.startsWith('paste'))).toEqual([]);
  });

  test('with bad rows is told by row; the clerk takes the good ones', async () => {
    await paste('A1\nX2\nA3');
    await shows('Nothing was taken: 1 row is wrong, 2 are good.');
    await shows('2. X2 X2 is already sold.');
    await hand.click('Take the 2 good ones');
    await shows('2 rows of the list are on the paper.');
    expect(await hand.calls()).toEqual(['scanList A1|X2|A3 all', 'scanList A1|X2|A3 good']);
    await hand.click('Close');
    await expect.poll(() => hand.text()).not.toContain('of the list');
  });

  test('is given up as a whole', async () => {
    await paste('A1\nX2');
    await shows('1 row is wrong');
    await hand.click('Take none');
    await expect.poll(() => hand.text()).not.toContain('X2');
    expect(await hand.calls()).toHaveLength(1);
  });

  test('may come from a file', async () => {
    const chosen = preview.page.waitForEvent('filechooser');
    await hand.click('List from a file…');
    await (await chosen).setFiles({ name: 'serials.txt', mimeType: 'text/plain', buffer: Buffer.from('A1\nA2') });
    await shows('2 rows of the list are on the paper.');
  });

  test('of one line is a text like any other', async () => {
    await paste('A1');
    expect(await hand.value()).toBe('A1');
    expect(await hand.calls()).toEqual([]);
  });
});

describe('the last scan', () => {
  test('is taken off again by its button, or by Ctrl+Z in the empty field', async () => {
    await hand.click('Undo');
    const [first] = await hand.calls();
    expect(first).toMatch(/^remove /u);
    await hand.click(FIELD);
    await preview.page.keyboard.press('Control+z');
    expect(await hand.calls()).toEqual([first, first]);
    await preview.page.keyboard.type('A');
    await preview.page.keyboard.press('Control+z');
    expect(await hand.calls()).toHaveLength(2);
  });

  test('lights up the edge of the window, good or bad, for a moment', async () => {
    const flash = () =>
      preview.inWorld((world) => {
        const element = world.roots.at(-1)?.querySelector('.flash');
        return (
          element && [
            element.className,
            element.getBoundingClientRect().width === innerWidth,
            element.getAnimations().length,
          ]
        );
      });
    expect((await flash())?.slice(0, 2)).toEqual(['flash good', true]);
    await preview.inWorld((world) => world.show('claimed'));
    expect((await flash())?.slice(0, 2)).toEqual(['flash bad', true]);
    await expect.poll(async () => (await flash())?.[2]).toBe(0);
  });

  test('that was turned away says why in three words', async () => {
    await preview.inWorld((world) => world.show('claimed'));
    await shows('On another paper.');
  });
});
