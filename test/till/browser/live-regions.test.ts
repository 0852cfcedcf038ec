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

/** Waits until a live region says exactly this. */
const says = (role: 'status' | 'alert', text: string) =>
  preview.inWorld(
    (world, [role, text]) => {
      const region = world.roots.at(-1)?.querySelector(`.hidden[role=${role}]`);
      if (!region) throw new Error(`there is no ${role}`);
      return new Promise<void>((resolve) => {
        const look = () => region.textContent === text && resolve();
        new MutationObserver(look).observe(region, { childList: true, subtree: true, characterData: true });
        look();
      });
    },
    [role, text] as const,
  );

test('what was said to a screen reader is gone some seconds later, and said again when it happens again', async () => {
  await preview.inWorld((world) => world.show('refusedSale'));
  const text = await preview.inWorld((world) => world.roots.at(-1)?.querySelector('.notice')?.textContent);
  expect(text).toContain('Not submitted');
  const refused =
    'Not submitted. IMEI 356938035643809 was sold on 3 Nov, receipt 5521, register 2. Take it off and scan the phone in your hand.';
  await says('alert', refused);
  await says('alert', '');
  await preview.inWorld((world) => world.show('held'));
  await preview.inWorld((world) => world.show('refusedSale'));
  await says('alert', refused);
});

test('the regions are there before they first speak, or a screen reader would not follow them', async () => {
  const first = await preview.inWorld((world) => {
    world.show('saved');
    return world.roots.at(-1)?.querySelector('.hidden[role=status]')?.textContent;
  });
  expect(first).toBe('');
  await says('status', 'Saved: S-5501, 2 units');
});

test('what was saved leaves some seconds after the clerk goes on, and stays while she only looks', async () => {
  await preview.inWorld((world) => world.show('saved'));
  await says('status', 'Saved: S-5501, 2 units');
  await says('status', '');
  expect(await hand.text()).toContain('Saved: S-5501, 2 units');
  await preview.page.click('#item');
  await preview.inWorld((world) => {
    const section = world.roots.at(-1)?.querySelector('section');
    return new Promise<void>((resolve) => {
      const look = () => section?.textContent?.includes('on watch') && resolve();
      if (section) new MutationObserver(look).observe(section, { childList: true, subtree: true, characterData: true });
      look();
    });
  });
});
