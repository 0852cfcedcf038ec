// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ManagerParts } from '../../components/manager/desk';
import { ManagerStart } from '../../components/manager/ManagerStart';
import { LedgerError } from '../../core/ledger/ledger-error';
import { choose, control, press, type Shown, show, shows, type } from './render';
import { openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`settings ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

describe('settings', () => {
  beforeEach(() => shop.ledger.office.saveSettings({ shopName: 'Kyiv Mobile', registerName: 'Till 1', ready: true }));

  test('names are saved together, switches at once', async () => {
    const { office } = shop.ledger;
    shown = show(office, '#/settings');
    await type('This till', ' Till 2 ');
    await press('Save');
    await shows('Saved.');
    (await control<HTMLInputElement>('A return needs its sales receipt')).click();
    await choose('Where returned units go first', 'In stock');
    await choose('When a POS page changed and cannot be read', 'Let them pass with a warning');
    await vi.waitFor(async () =>
      expect(await office.settings()).toMatchObject({
        registerName: 'Till 2',
        returnNeedsReceipt: false,
        returnTo: 'inStock',
        onDrift: 'pass',
      }),
    );
  });

  test('a name cannot be emptied', async () => {
    shown = show(shop.ledger.office, '#/settings');
    await type('Shop', ' ');
    await shows('A name is needed here.');
    expect(document.querySelector<HTMLButtonElement>('form button[type=submit]')?.disabled).toBe(true);
  });

  test('a ledger that stops answering says so and can be asked again', async () => {
    const { office } = shop.ledger;
    const stock = vi.spyOn(office, 'stockCounts');
    stock.mockRejectedValueOnce(new LedgerError('closed', 'closed', true));
    shown = show(office, '#/stock');
    await shows('The ledger was closed in the middle');
    await press('Try again');
    await shows('Nothing is in stock');
    stock.mockRestore();
  });
});

describe('the start', () => {
  const onRetry = vi.fn();
  const onStartAnew = vi.fn();

  function start(parts: Promise<ManagerParts>, browserLanguage: string): HTMLElement {
    location.hash = '#/';
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    const language = { browserLanguage };
    render(<ManagerStart parts={parts} {...language} onRetry={onRetry} onStartAnew={onStartAnew} />, root);
    shown = { root, unmount: () => render(null, root) };
    return root;
  }

  test('denied storage is told in the browser’s language', async () => {
    const denied = Promise.reject(new LedgerError('denied', 'denied', false));
    denied.catch(() => undefined);
    start(denied, 'uk-UA');
    await shows('Браузер не дозволяє SerialGate зберігати дані.');
  });

  test.each([
    ['disk', 'The ledger cannot be reached on the disk', 'Try again', onRetry],
    ['lost', 'The ledger that was in this browser is gone', 'Begin with an empty ledger', onStartAnew],
  ] as const)('a ledger that is not to be had (%s) is told with what to do', async (code, words, button, done) => {
    const gone = Promise.reject(new LedgerError(code, code, false));
    gone.catch(() => undefined);
    start(gone, 'en');
    await shows(words);
    done.mockClear();
    await press(button);
    expect(done).toHaveBeenCalledOnce();
  });

  test('only a ledger that was lost can be given up', async () => {
    const full = Promise.reject(new LedgerError('full', 'full', true));
    full.catch(() => undefined);
    const root = start(full, 'en');
    await shows('The disk is full');
    expect(root.textContent).not.toContain('Begin with an empty ledger');
  });

  test('a new shop speaks the browser’s language, one with a name its own', async () => {
    const { office } = shop.ledger;
    const parts = { office, builtInProfiles: [] } as unknown as ManagerParts;
    start(Promise.resolve(parts), 'uk');
    await shows('Як називається ваш магазин?');
    shown?.unmount();
    await office.saveSettings({ shopName: 'Kyiv Mobile', language: 'en' });
    start(Promise.resolve(parts), 'uk');
    await shows('Where is your POS?');
  });
});
