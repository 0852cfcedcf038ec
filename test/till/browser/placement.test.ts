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
const parentId = () => preview.page.evaluate(`document.querySelector('serialgate-panel')?.parentElement.id`);
const parentIs = (id: string) =>
  preview.page.waitForFunction(
    (wanted) => document.querySelector('serialgate-panel')?.parentElement?.id === wanted,
    id,
  );

const fieldValue = () => preview.inWorld((world) => world.roots.at(-1)?.querySelector('input')?.value);

/** The panel is in sight, on top, and takes text. */
async function isUsable(): Promise<void> {
  await hand.click(SCAN);
  await preview.page.keyboard.type('AB', { delay: 60 });
  expect(await hand.focused()).toBe(SCAN);
  expect(await hand.value()).toBe('AB');
}

describe('a dialog of the page', () => {
  test('that is native and modal takes the panel in, and gives it back', async () => {
    await preview.page.evaluate('document.querySelector("#native").showModal()');
    await parentIs('native');
    await isUsable();
    expect(await preview.page.inputValue('#amount')).toBe('');
    await preview.page.evaluate('document.querySelector("#native").close()');
    await parentIs('');
    expect(await fieldValue()).toBe('AB');
    await hand.click('Add');
    expect(await hand.calls()).toEqual(['scan AB a']);
    await isUsable();
  });

  test.each([
    [4, 'show'],
    [3, 'in'],
  ])('that traps the focus, moves and clips, as that of Bootstrap %i does, takes it in too', async (_, open) => {
    await preview.page.evaluate(`
      document.addEventListener('focusin', (event) => { if (!bootstrap.contains(event.target)) cash.focus(); });
      document.addEventListener('mousedown', (event) => { if (!bootstrap.contains(event.target)) bootstrap.classList.remove('${open}'); });
      bootstrap.classList.add('${open}');
    `);
    await parentIs('bootstrap');
    await isUsable();
    // A moved and clipping dialog would carry a fixed child along; the top layer does not.
    const box = await preview.inWorld((world) => world.roots.at(-1)?.host.getBoundingClientRect().toJSON());
    expect([box?.right, box?.bottom]).toEqual([1268, 788]);
    expect(await preview.page.evaluate('bootstrap.className')).toBe(`modal ${open}`);
    await preview.page.evaluate(`bootstrap.classList.remove('${open}')`);
    await parentIs('');
  });

  test('that vanishes with the panel in it leaves the panel', async () => {
    await preview.page.evaluate('document.querySelector("#native").showModal()');
    await parentIs('native');
    await preview.page.evaluate('document.querySelector("#native").remove()');
    await parentIs('');
    await isUsable();
  });
});

describe('a page that throws the panel out', () => {
  test('gets it back with all it held', async () => {
    await hand.click(SCAN);
    await preview.page.keyboard.type('AB', { delay: 60 });
    await preview.page.evaluate(`document.querySelector('serialgate-panel').remove()`);
    await parentIs('');
    expect(await fieldValue()).toBe('AB');
  });

  test('again and again is not fought at every frame', async () => {
    const returns = await preview.page.evaluate(`new Promise((resolve) => {
      let returns = 0;
      const observer = new MutationObserver(() => {
        const panel = document.querySelector('serialgate-panel');
        if (panel) { returns += 1; panel.remove(); }
      });
      observer.observe(document.documentElement, { childList: true });
      document.querySelector('serialgate-panel').remove();
      let frames = 40;
      requestAnimationFrame(function count() {
        frames -= 1;
        if (frames > 0) return requestAnimationFrame(count);
        observer.disconnect();
        resolve(returns);
      });
    })`);
    expect(returns).toBeGreaterThan(0);
    expect(returns).toBeLessThanOrEqual(10);
    await parentIs('');
  });
});

describe('the page', () => {
  test('finds none of its nodes touched, and its unkind styles do not reach the panel', async () => {
    const body = await preview.page.evaluate('document.body.outerHTML');
    await preview.inWorld((world) => world.show('refused'));
    await preview.inWorld((world) => world.show('long'));
    expect(await preview.page.evaluate('document.body.outerHTML')).toBe(body);
    expect(await preview.page.evaluate(`document.querySelector('serialgate-panel').shadowRoot`)).toBeNull();
    const style = await preview.inWorld((world) => {
      const panel = world.roots.at(-1)?.querySelector('.panel');
      return panel && [getComputedStyle(panel).letterSpacing, getComputedStyle(panel).borderRadius];
    });
    expect(style).toEqual(['normal', '14px']);
  });

  test('is left as it was when the panel goes', async () => {
    const before = await preview.page.evaluate('document.documentElement.childElementCount');
    await preview.inWorld((world) => world.destroy());
    expect(await preview.page.evaluate('document.documentElement.childElementCount')).toBe(Number(before) - 1);
    expect(await preview.page.evaluate('sessionStorage.length')).toBe(0);
    await preview.page.evaluate('document.querySelector("#native").showModal()');
    await preview.page.evaluate('new Promise(requestAnimationFrame)');
    expect(await parentId()).toBeUndefined();
    await preview.page.focus('#amount');
    await hand.heard();
    await preview.page.keyboard.press('Alt+Shift+KeyS');
    expect(await hand.heard()).toContain('keydown S input');
  });
});

test('what the clerk chose for the panel outlives a reload of the page', async () => {
  await hand.click('Move to another corner');
  await hand.click('Make small (Esc)');
  await preview.page.reload();
  await preview.inWorld((world) => world.mount('en'));
  await preview.inWorld((world) => world.show('open'));
  expect(await hand.text()).toMatch(/^2 of 4/u);
  const box = await preview.inWorld((world) => world.roots.at(-1)?.host.getBoundingClientRect().toJSON());
  expect(box?.left).toBe(12);
});

test('badges stand by the page’s own lines and follow them', async () => {
  const gaps = () =>
    preview.inWorld((world) => {
      const badges = [...(world.roots.at(-1)?.querySelectorAll('.badge') ?? [])];
      return badges.map((badge, index) => {
        const line = document.querySelectorAll('[data-line]')[index];
        const { visibility } = getComputedStyle(badge);
        const offset = line ? Math.round(badge.getBoundingClientRect().top - line.getBoundingClientRect().top) : null;
        return [badge.textContent, visibility, offset];
      });
    });
  const wanted = [
    ['2/3', 'visible', -9],
    ['0/1', 'visible', -9],
  ];
  expect(await gaps()).toEqual(wanted);
  await preview.page.evaluate(`document.querySelector('h1').style.marginBottom = '120px'; document.body.append('');`);
  await preview.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  expect(await gaps()).toEqual(wanted);
  await preview.page.evaluate(
    `document.querySelector('#bootstrap').style.inset = '0'; bootstrap.classList.add('show');`,
  );
  await parentIs('bootstrap');
  await preview.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  expect((await gaps()).map(([, visibility]) => visibility)).toEqual(['hidden', 'hidden']);
});
