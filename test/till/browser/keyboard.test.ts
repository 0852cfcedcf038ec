import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenPreview, type PreviewBrowser, startPreviewBrowser } from '../preview/open-preview';
import { samples } from '../preview/samples';
import { axTree } from './ax-tree';
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
});
afterEach(() => preview.close());

const press = (key: string) => preview.page.keyboard.press(key);
async function show(name: string, language: 'en' | 'uk' = 'en'): Promise<void> {
  await preview.inWorld((world, chosen) => world.mount(chosen), language);
  await preview.inWorld((world, chosen) => world.show(chosen), name);
}

const SCAN = 'Scan or type a serial or IMEI';

/** Names of everything Tab meets in the panel, from its shortcut on. */
async function walk(): Promise<string[]> {
  await press('Alt+Shift+KeyS');
  const names: string[] = [];
  for (let name = await hand.focused(); name !== null && names.length < 60; name = await hand.focused()) {
    names.push(name);
    const seen = await preview.inWorld((world) => {
      const active = world.roots.at(-1)?.activeElement;
      if (!active) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      return [outlineStyle, Number.parseFloat(outlineWidth) >= 2];
    });
    expect(seen, `${name} shows that it has the focus`).toEqual(['solid', true]);
    await press('Tab');
  }
  return names;
}

test('Tab meets everything that a mouse can press, in reading order', async () => {
  await show('open');
  expect(await walk()).toEqual([
    SCAN,
    'Add',
    'List from a file…',
    'Undo',
    'Galaxy S24 256 GB',
    'Hide units of Galaxy S24 256 GB',
    'Remove 356938035643825',
    'Remove 356938035643817',
    'Pick Galaxy S24 256 GB from stock',
    'Watch 6 Classic',
    'Pick Watch 6 Classic from stock',
  ]);
});

describe.each(Object.keys(samples('en')))('%s', (name) => {
  test.each(['en', 'uk'] as const)('gives every control a name and a role, in %s', async (language) => {
    await show(name, language);
    await press('Alt+Shift+KeyS');
    const nodes = await axTree(preview.page);
    const panel = nodes.findIndex(({ role, name: label }) => role === 'region' && label.startsWith('SerialGate'));
    expect(panel).toBeGreaterThan(-1);
    const own = nodes.slice(panel);
    expect(own.filter(({ focusable, name: label, role }) => focusable && label === '' && role !== 'paragraph')).toEqual(
      [],
    );
    expect(own.filter(({ role }) => role === 'generic' || role === '').filter(({ focusable }) => focusable)).toEqual(
      [],
    );
    expect(own.flatMap(({ live }) => live ?? [])).toEqual(expect.arrayContaining(['polite', 'assertive']));
  });
});

describe('picking from stock', () => {
  const pick = 'Pick Galaxy S24 256 GB from stock';

  test('goes by arrows and Enter alone', async () => {
    await show('open');
    await press('Alt+Shift+KeyS');
    while ((await hand.focused()) !== pick) await press('Tab');
    await press('Enter');
    expect(await hand.focused()).toBe('Part of a serial or IMEI');
    await preview.page.keyboard.type('0052', { delay: 60 });
    await preview.inWorld((world) => {
      const root = world.roots.at(-1);
      if (!root) return null;
      const found = () => /in stock/u.test(root.querySelector('.picker')?.textContent ?? '');
      return new Promise<void>((resolve) => {
        if (found()) return resolve();
        new MutationObserver(() => found() && resolve()).observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      });
    });
    await press('ArrowDown');
    expect(await hand.focused()).toBe('356938035000052 received 12 Sept 2026');
    await press('Enter');
    expect(await hand.calls()).toEqual([expect.stringMatching(/^scan 356938035000052 a$/u)]);
    expect(await hand.focused()).toBe(pick);
  });

  test('Esc closes the list and not the panel', async () => {
    await show('open');
    await hand.click(pick);
    await press('Escape');
    expect(await hand.focused()).toBe(pick);
    expect(await hand.text()).not.toContain('Close');
    expect(await hand.text()).toContain('Add');
  });
});

test('a paper of 2,000 units shows the last and the wrong ones, and all on demand', async () => {
  await show('long');
  const chips = () =>
    preview.inWorld((world) => world.roots.at(-1)?.querySelectorAll('.line:first-child .unit').length);
  // Twelve last ones and seven wrong ones; the lines that are complete are folded.
  expect(await chips()).toBe(19);
  expect(await preview.inWorld((world) => world.roots.at(-1)?.querySelectorAll('.unit').length)).toBe(19);
  await hand.click('Show all 1987');
  expect(await chips()).toBe(1987);
  await hand.click('Show the last ones');
  expect(await chips()).toBe(19);
});

describe('a refusal', () => {
  test('opens the panel, goes to its first reason, and is said at once', async () => {
    await show('open');
    await hand.click('Make small (Esc)');
    await preview.page.click('#pay');
    await preview.inWorld((world) => world.show('refused'));
    expect(await hand.focused()).toMatch(/^Galaxy S24 256 GB: 23 of 25/u);
    const alert = await preview.inWorld((world) => world.roots.at(-1)?.querySelector('[role=alert]')?.textContent);
    expect(alert).toMatch(/^Not submitted, 4 things to mend\. Galaxy/u);
    await press('Escape');
    expect(await preview.page.evaluate('document.activeElement.id')).toBe('pay');
  });

  test('leaves the focus where a scanner is typing', async () => {
    await show('open');
    await preview.page.focus('#serial');
    await preview.page.keyboard.press('3');
    await preview.inWorld((world) => world.show('refused'));
    expect(await hand.focused()).toBeNull();
    await preview.page.keyboard.press('5');
    expect(await preview.page.inputValue('#serial')).toBe('35');
  });

  test('has its remedies by key', async () => {
    await show('refused');
    for (const name of ['Returned', 'Bought back', 'Bought again']) {
      while ((await hand.focused()) !== name) await press('Tab');
      await press('Enter');
    }
    const key = 'imei:356938035643809';
    expect(await hand.calls()).toEqual([
      `explain ${key} returned`,
      `explain ${key} boughtBack`,
      `explain ${key} repurchased`,
    ]);
  });
});
