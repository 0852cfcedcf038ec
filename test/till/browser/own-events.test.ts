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

const SCAN = 'Scan or type a serial or IMEI';

describe('what happens in the panel', () => {
  test('typing reaches the field and its line, and no listener of the page', async () => {
    await preview.page.click('#item');
    await hand.heard();
    await hand.click(SCAN);
    await preview.page.keyboard.type('Ab1', { delay: 60 });
    expect(await hand.value()).toBe('Ab1');
    await preview.page.keyboard.press('Enter');
    expect(await hand.value()).toBe('');
    expect(await hand.calls()).toEqual(['scan Ab1 a']);
    expect(await hand.heard()).toEqual([]);
  });

  test('buttons act by mouse and by key without the page hearing a click, a focus or a submit', async () => {
    await hand.heard();
    await hand.click('Remove 356938035643825');
    await preview.page.keyboard.press('Tab');
    expect(await hand.focused()).toBe('Remove 356938035643817');
    await preview.page.keyboard.press('Enter');
    await preview.page.keyboard.press(' ');
    expect(await hand.calls()).toEqual(['remove a 0 null', 'remove a 1 null', 'remove a 1 null']);
    expect(await hand.heard()).toEqual([]);
  });

  test('a choice in a list acts', async () => {
    await preview.inWorld((world) => world.show('customerReturn'));
    await preview.inWorld((world) => world.roots.at(-1)?.querySelector('select')?.focus());
    await hand.heard();
    await preview.page.keyboard.press('ArrowDown');
    expect(await hand.calls()).toEqual(['sendTo inRepair']);
    expect(await hand.heard()).toEqual([]);
  });

  test('a pasted text stays in the panel', async () => {
    await preview.page.fill('#item', 'R5CT20ABCDE');
    await preview.page.locator('#item').selectText();
    await preview.page.keyboard.press('Control+c');
    await hand.click(SCAN);
    await hand.heard();
    await preview.page.keyboard.press('Control+v');
    expect(await hand.value()).toBe('R5CT20ABCDE');
    expect(await hand.heard()).toEqual([]);
  });

  test('Esc makes it small and gives the focus back, and the page never hears of it', async () => {
    await preview.page.click('#item');
    await hand.click(SCAN);
    await hand.heard();
    await preview.page.keyboard.press('Escape');
    expect(await hand.focused()).toBeNull();
    expect(await preview.page.evaluate('document.activeElement.id')).toBe('item');
    expect(await hand.text()).toMatch(/^2 of 4/u);
    expect((await hand.heard()).filter((event) => /key/u.test(event))).toEqual([]);
  });

  test('a function key is the POS’s own hotkey: it is pressed in the page, which gets the focus back', async () => {
    await preview.page.click('#item');
    await hand.click(SCAN);
    await hand.heard();
    await preview.page.keyboard.press('F9');
    expect((await hand.heard()).filter((event) => /^key/u.test(event))).toEqual(
      expect.arrayContaining(['keydown F9 input', 'keyup F9 input']),
    );
    expect(await hand.focused()).toBeNull();
    expect(await preview.page.evaluate('document.activeElement.id')).toBe('item');
  });

  test('what a script of the page makes up does nothing', async () => {
    await hand.click(SCAN);
    await preview.page.evaluate(`
      const host = document.querySelector('serialgate-panel');
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, composed: true }));
      host.click();
    `);
    expect(await hand.focused()).toBe(SCAN);
    expect(await hand.calls()).toEqual([]);
  });
});

describe('Alt+Shift+S', () => {
  test('goes to the panel from anywhere, in any layout, and is the panel’s alone', async () => {
    await preview.page.click('#item');
    await hand.heard();
    await preview.page.keyboard.down('Alt');
    await preview.page.keyboard.down('Shift');
    await preview.page.keyboard.press('KeyS');
    await preview.page.keyboard.up('Shift');
    await preview.page.keyboard.up('Alt');
    expect(await hand.focused()).toBe(SCAN);
    expect((await hand.heard()).filter((event) => /key\w+ s /iu.test(event))).toEqual([]);
  });

  test('opens the small panel', async () => {
    await hand.click('Make small (Esc)');
    expect(await hand.text()).toMatch(/^2 of 4/u);
    await preview.page.keyboard.press('Alt+Shift+KeyS');
    expect(await hand.focused()).toBe(SCAN);
  });
});

test('keys for the page still reach the page', async () => {
  await preview.page.click('#item');
  await hand.heard();
  await preview.page.keyboard.press('a');
  expect(await hand.heard()).toContain('keyup a input');
  expect(await preview.page.inputValue('#item')).toBe('a');
});
