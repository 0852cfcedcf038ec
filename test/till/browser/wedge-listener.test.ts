import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenPreview, type PreviewBrowser, startPreviewBrowser } from '../preview/open-preview';
import { type Hand, handAt } from './hand';
import { type Scanner, scannerAt } from './scanner';

let browser: PreviewBrowser;
let preview: OpenPreview;
let hand: Hand;
let scanner: Scanner;

beforeAll(async () => {
  browser = await startPreviewBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  preview = await browser.open();
  hand = handAt(preview);
  scanner = await scannerAt(preview.page);
});
afterEach(() => preview.close());

const IMEI = '356938035643809';
const scans = () => preview.inWorld((world) => world.scans);
const value = (id: string) => preview.page.inputValue(id);

test('a scan into the page’s item box is ours; the box gets its text back and the Enter reaches nobody', async () => {
  await preview.page.fill('#item', 'cable');
  await preview.page.evaluate(`document.querySelector('#item').setSelectionRange(1, 3)`);
  await hand.heard();
  await scanner.type(IMEI, 8);
  expect(await scans()).toEqual([IMEI]);
  expect(await value('#item')).toBe('cable');
  expect(await preview.page.evaluate('[item.selectionStart, item.selectionEnd]')).toEqual([1, 3]);
  const heard = await hand.heard();
  expect(heard.filter((event) => /Enter|submit/u.test(event))).toEqual([]);
  // The page's own framework learns of the text it got back.
  expect(heard.at(-1)).toBe('input  input');
});

test('a page that watches its field’s value, as React does, sees the restored one', async () => {
  await preview.page.evaluate(`
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    window.set = 0;
    Object.defineProperty(item, 'value', { get() { return own.get.call(this); }, set(text) { window.set += 1; own.set.call(this, text); } });
    item.addEventListener('input', () => { window.last = item.value; });
  `);
  await preview.page.focus('#item');
  await scanner.type(IMEI, 8);
  expect(await preview.page.evaluate('[window.last, window.set]')).toEqual(['', 0]);
});

test('the page’s own serial field keeps the scan', async () => {
  await preview.page.focus('#serial');
  await scanner.type(IMEI, 8);
  expect(await scans()).toEqual([IMEI]);
  expect(await value('#serial')).toBe(IMEI);
});

test('a keyboard in Ukrainian does not matter', async () => {
  await preview.page.focus('#item');
  await scanner.type('SNAX1234', 8, { layout: 'ukrainian' });
  expect(await scans()).toEqual(['SNAX1234']);
  expect(await value('#item')).toBe('');
});

test('a scan that is not ours stays with the page, Enter and all', async () => {
  await preview.page.focus('#item');
  await hand.heard();
  await scanner.type('not-ours', 8);
  expect(await scans()).toEqual([]);
  expect(await value('#item')).toBe('not-ours');
  expect(await hand.heard()).toEqual(expect.arrayContaining(['submit  form', 'keyup Enter input']));
});

test('a person typing is not a scanner, even on a page that freezes and hears it all at once', async () => {
  await preview.page.focus('#item');
  // Enough for all keys to wait in line; the times they were pressed at are 90 ms apart.
  const frozen = preview.page.evaluate('const end = performance.now() + 400; while (performance.now() < end);');
  await Promise.all([frozen, scanner.type(IMEI, 90)]);
  expect(await scans()).toEqual([]);
  expect(await value('#item')).toBe(IMEI);
});

test('a scan with nothing focused, or a button, presses no button', async () => {
  await preview.page.evaluate(
    `window.paid = 0; pay.addEventListener('click', () => { window.paid += 1; }); pay.focus();`,
  );
  await scanner.type(IMEI, 8);
  expect(await scans()).toEqual([IMEI]);
  expect(await preview.page.evaluate('window.paid')).toBe(0);
});

test('a scan into the panel’s own field is taken by its keys, and the field is left as it was', async () => {
  await preview.inWorld((world) => world.mount('uk'));
  await preview.inWorld((world) => world.show('open'));
  await hand.click('Відскануйте або введіть серійний номер чи IMEI');
  await scanner.type('SNAX1234', 8, { layout: 'ukrainian' });
  expect(await scans()).toEqual(['SNAX1234']);
  expect(await hand.value()).toBe('');
  expect(await hand.calls()).toEqual([]);
});

test('a device that is too slow for a scanner still works in the panel’s field, by its Enter', async () => {
  await preview.inWorld((world) => world.mount('en'));
  await preview.inWorld((world) => world.show('open'));
  await hand.click('Scan or type a serial or IMEI');
  await scanner.type(IMEI, 90);
  expect(await scans()).toEqual([]);
  expect(await hand.calls()).toEqual([`scan ${IMEI} a`]);
});

test('two scans back to back are two', async () => {
  await preview.page.focus('#item');
  await scanner.type('AAAA1111', 8);
  await scanner.type('BBBB2222', 8);
  expect(await scans()).toEqual(['AAAA1111', 'BBBB2222']);
  expect(await value('#item')).toBe('');
});

test('an Android keyboard that names no key is heard by what it types, a character or a whole code at once', async () => {
  const session = await preview.page.context().newCDPSession(preview.page);
  const nameless = (type: 'rawKeyDown' | 'keyUp') =>
    session.send('Input.dispatchKeyEvent', { type, key: 'Unidentified', code: '', windowsVirtualKeyCode: 229 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  const insert = async (texts: readonly string[]) => {
    // All at once: the times between are those of the machine.
    const sent = texts.flatMap((text) => [
      nameless('rawKeyDown'),
      session.send('Input.insertText', { text }),
      nameless('keyUp'),
    ]);
    await Promise.all([...sent, session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter })]);
  };
  await preview.page.focus('#item');
  await insert([IMEI]);
  expect(await scans()).toEqual([IMEI]);
  expect(await value('#item')).toBe('');
  await insert([...'SNAX1234']);
  expect(await scans()).toEqual([IMEI, 'SNAX1234']);
  expect(await value('#item')).toBe('');
});

test('a composition that grows is one text', async () => {
  const session = await preview.page.context().newCDPSession(preview.page);
  await preview.page.focus('#item');
  const grown = [...'SNAX1234'].map((_, at) => 'SNAX1234'.slice(0, at + 1));
  const sent = grown.flatMap((text) => [
    session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Unidentified',
      code: '',
      windowsVirtualKeyCode: 229,
    }),
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  ]);
  await Promise.all([
    ...sent,
    session.send('Input.insertText', { text: 'SNAX1234' }),
    session.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
      text: '\r',
    }),
  ]);
  expect(await scans()).toEqual(['SNAX1234']);
});

test('a scan that stops in the middle is one incomplete scan, and the field is given back whole', async () => {
  await preview.page.fill('#item', 'cable');
  await preview.page.focus('#item');
  // Later than any key that the page could have missed while it came.
  await expect
    .poll(() =>
      preview.page.evaluate('performance.now() - (performance.getEntriesByType("paint")[0]?.startTime ?? Infinity)'),
    )
    .toBeGreaterThan(400);
  const start = Date.now();
  await scanner.type('SNAX', 8, { end: [], start });
  await scanner.type('1234', 8, { start: start + 600 });
  expect(await scans()).toEqual(['SNAX1234']);
  expect(await preview.inWorld((world) => world.incomplete)).toEqual(['SNAX1234']);
  expect(await value('#item')).toBe('cable');
});
