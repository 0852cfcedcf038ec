import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
});
afterEach(() => preview.close());

/** Where the panel lies once it came to rest. */
async function box(): Promise<DOMRect> {
  await preview.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const found = await preview.inWorld((world) => world.roots.at(-1)?.host.getBoundingClientRect().toJSON());
  if (!found) throw new Error('there is no panel');
  return found;
}

const place = (id: string, css: string) =>
  preview.page.evaluate(`document.getElementById('${id}').style.cssText = 'position: fixed; ${css}'`);

/** Whether a click at the middle of an element of the page would meet it. */
const isFree = (id: string) =>
  preview.page.evaluate(`(() => {
    const { left, top, width, height } = document.getElementById('${id}').getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.id === '${id}';
  })()`);

test('a paper that fills the panel leaves the button that submits free', async () => {
  await place('pay', 'right: 60px; bottom: 380px; width: 200px; height: 50px');
  await preview.inWorld((world) => world.show('long'));
  const { right, bottom, height } = await box();
  expect([right, bottom]).toEqual([1268, 788]);
  expect(height).toBeGreaterThan(300);
  expect(await isFree('pay')).toBe(true);
});

test('where that leaves too little to read, the panel goes to another corner', async () => {
  await place('pay', 'right: 60px; bottom: 60px; width: 200px; height: 50px');
  await preview.inWorld((world) => world.show('long'));
  const { left, bottom } = await box();
  expect([left, bottom]).toEqual([12, 788]);
  expect(await isFree('pay')).toBe(true);
});

test('the clerk’s next corner is the next free one', async () => {
  await preview.inWorld((world) => world.show('open'));
  await hand.click('Move to another corner');
  expect((await box()).left).toBe(12);
  // Upper left it would lie on the button.
  await hand.click('Move to another corner');
  const { right, top } = await box();
  expect([right, top]).toEqual([1268, 12]);
});

test('what the clerk reaches by Tab under the panel is shown to her', async () => {
  await preview.inWorld((world) => world.show('open'));
  await place('serial', 'right: 60px; bottom: 100px');
  expect(await isFree('serial')).toBe(false);
  await preview.page.focus('#item');
  await preview.page.keyboard.press('Tab');
  expect(await preview.page.evaluate('document.activeElement.id')).toBe('serial');
  await box();
  expect(await isFree('serial')).toBe(true);
});

test('a dialog of the page has its buttons free', async () => {
  await preview.inWorld((world) => world.show('open'));
  await preview.page.evaluate(`
    document.querySelector('#native').insertAdjacentHTML('beforeend', '<button id="cashed" style="position: fixed; right: 60px; bottom: 100px">Done</button>');
    document.querySelector('#native').showModal();
    document.querySelector('#amount').focus();
  `);
  await preview.page.waitForFunction(() => document.querySelector('#native > serialgate-panel') !== null);
  await box();
  expect(await isFree('cashed')).toBe(true);
});

test('docking troubles no error handler of the page', async () => {
  const errors: string[] = [];
  preview.page.on('pageerror', (error) => errors.push(error.message));
  await preview.page.evaluate(`window.onerror = (message) => { window.heard.push('error ' + message); }`);
  for (const name of ['open', 'long', 'refused', 'watching', 'long']) {
    await preview.inWorld((world, chosen) => world.show(chosen), name);
    await box();
  }
  expect((await hand.heard()).filter((event) => event.startsWith('error'))).toEqual([]);
  expect(errors).toEqual([]);
});
