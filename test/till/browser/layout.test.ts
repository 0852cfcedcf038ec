import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenPreview, type PreviewBrowser, startPreviewBrowser } from '../preview/open-preview';
import { samples } from '../preview/samples';

let browser: PreviewBrowser;
let preview: OpenPreview;

beforeAll(async () => {
  browser = await startPreviewBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  preview = await browser.open();
});
afterEach(() => preview.close());

test.each(['en', 'uk'] as const)('in every state the panel’s words have room, in %s', async (language) => {
  await preview.inWorld((world, chosen) => world.mount(chosen), language);
  for (const name of Object.keys(samples(language))) {
    await preview.inWorld((world, chosen) => world.show(chosen), name);
    await preview.page.keyboard.press('Alt+Shift+KeyS');
    const found = await preview.inWorld((world) => {
      const root = world.roots.at(-1);
      const edges = [...(root?.querySelectorAll('header > h2, .status > *, header button') ?? [])].flatMap((part) => {
        const { left, right } = part.getBoundingClientRect();
        return [Math.ceil(left), Math.floor(right)];
      });
      const frame = root?.querySelector('.panel')?.getBoundingClientRect();
      if (frame) edges.push(Math.floor(frame.right));
      const body = root?.querySelector('.body');
      return { edges, wider: body ? body.scrollWidth - body.clientWidth : 0 };
    });
    expect(found.edges.length, name).toBeGreaterThan(6);
    // From left to right, none reaches into the next.
    expect(found.edges, name).toEqual([...found.edges].sort((one, other) => one - other));
    expect(found.wider, name).toBe(0);
  }
});
