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

/** Names of the page's controls that the panel lies on, wherever on the control. */
const covered = () =>
  preview.page.evaluate(`[...document.querySelectorAll('button, input, select')].filter((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    const panel = document.querySelector('serialgate-panel').getBoundingClientRect();
    return right > left && left < panel.right && panel.left < right && top < panel.bottom && panel.top < bottom;
  }).map((control) => control.id || control.name || control.textContent)`);

/** More of the paper: a form with these controls, fixed at these places. */
const form = (controls: Readonly<Record<string, string>>) =>
  preview.page.evaluate(
    ([pay, controls]) => {
      const form = document.createElement('form');
      form.onsubmit = () => false;
      for (const [id, css] of Object.entries(controls)) {
        const button = Object.assign(document.createElement('button'), { id, textContent: id });
        button.style.cssText = `position: fixed; ${css}`;
        form.append(button);
      }
      document.querySelector('table')?.after(form);
      form.append(document.getElementById(pay) ?? '');
    },
    ['pay', controls] as const,
  );

test.each(['open', 'long', 'refused'])(
  'no control of the paper is covered while there is a place: %s',
  async (name) => {
    await form({
      cancel: 'right: 40px; bottom: 20px; width: 200px; height: 40px',
      hold: 'left: 20px; bottom: 20px; width: 120px; height: 40px',
      note: 'right: 20px; top: 20px; width: 90px; height: 30px',
    });
    await preview.inWorld((world, chosen) => world.show(chosen), name);
    const { width, height } = await box();
    expect(await covered()).toEqual([]);
    expect([width, height > 180]).toEqual([372, true]);
  },
);

test('a control of the paper that is disabled or not shown is in nobody’s way', async () => {
  await form({ cancel: 'right: 40px; bottom: 40px; width: 200px; height: 40px; visibility: hidden' });
  await preview.page.evaluate(`cancel.before(Object.assign(document.createElement('button'), { id: 'off', disabled: true,
    style: 'position: fixed; right: 40px; bottom: 90px' }))`);
  await preview.inWorld((world) => world.show('open'));
  const { right, bottom } = await box();
  expect([right, bottom]).toEqual([1268, 788]);
});

describe('a page whose paper has controls everywhere', () => {
  const everywhere = () =>
    form(
      Object.fromEntries(
        [0, 1, 2, 3, 4, 5].flatMap((column) =>
          [0, 1, 2, 3, 4, 5, 6].map((row) => [
            `c${column}${row}`,
            `left: ${column * 215}px; top: ${row * 114}px; width: 200px; height: 20px`,
          ]),
        ),
      ),
    );
  const shown = () => preview.inWorld((world) => world.roots.at(-1)?.querySelector('section button')?.textContent);

  test('gets a bar with the state and the first reason instead of the panel, and nothing is covered', async () => {
    await everywhere();
    await preview.inWorld((world) => world.show('refusedSale'));
    await box();
    expect(await shown()).toMatch(/^refusedIMEI 356938035643809 was sold on 3 Nov/u);
    expect(await covered()).toEqual([]);
    expect(await hand.focused()).toMatch(/^refused/u);
  });

  test('shows the whole panel when the clerk asks for it, and leaves the button that submits free', async () => {
    await everywhere();
    await preview.inWorld((world) => world.show('refusedSale'));
    await preview.page.keyboard.press('Enter');
    expect(await hand.text()).toContain('Not submitted. What to mend:');
    await box();
    expect(await covered()).not.toContain('pay');
    await preview.page.keyboard.press('Escape');
    await box();
    expect(await covered()).toEqual([]);
  });

  test('gets the small mark where not even a bar has a place', async () => {
    await everywhere();
    await preview.page.addStyleTag({ content: 'form button { height: 60px !important; }' });
    await preview.inWorld((world) => world.show('refusedSale'));
    await box();
    expect(await shown()).toBe('refused');
  });
});

test('a page that is scrolled brings its controls under the panel for no longer than the scroll', async () => {
  await preview.page.evaluate(`document.body.style.height = '3000px'`);
  await form({ cancel: 'position: absolute; right: 40px; top: 1500px; width: 200px; height: 40px' });
  await preview.inWorld((world) => world.show('open'));
  const before = await box();
  const scrolled = preview.page.evaluate(`new Promise((done) => addEventListener('scrollend', done, { once: true }))`);
  await preview.page.mouse.move(300, 400);
  await preview.page.mouse.wheel(0, 900);
  await scrolled;
  expect(await box()).not.toEqual(before);
  expect(await covered()).toEqual([]);
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
