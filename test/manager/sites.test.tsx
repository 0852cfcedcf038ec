// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GrantResult, Sites } from '../../components/manager/ports';
import { choose, control, press, profile, type Shown, show, shows, textOf, type } from './render';
import { openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`sites ${count}`);
  await shop.ledger.office.saveSettings({ shopName: 'Kyiv Mobile', ready: true });
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const PROFILES = [
  profile('any', 'Any Till', ['*://*/till/*'], ['Any Till 2.0']),
  profile('good', 'Good Till', ['https://good.example/*']),
  profile('other', 'Other Till', ['https://other.example/*'], ['Other Till 5']),
];

/** The browser, as the page sees it: what it was asked and what it answers. */
class Browser implements Sites {
  readonly asked: string[] = [];
  answer: () => Promise<GrantResult> = async () => ({ granted: true, tabs: [] });

  async grant(origin: string, profileId: string): Promise<GrantResult> {
    this.asked.push(`grant ${origin} ${profileId}`);
    const result = await this.answer();
    if (result.granted) {
      await shop.ledger.office.saveSite({ origin, profileId, grantedAt: '2026-11-24T09:00:00.000Z' });
    }
    return result;
  }
  async revoke(origin: string): Promise<GrantResult> {
    this.asked.push(`revoke ${origin}`);
    await shop.ledger.office.removeSite(origin);
    return { granted: true, tabs: [4, 5] };
  }
  async reload(tabs: readonly number[]): Promise<void> {
    this.asked.push(`reload ${tabs}`);
  }
}

function open(hash: string, sites = new Browser()): Browser {
  shown = show(shop.ledger.office, hash, { sites, builtInProfiles: PROFILES });
  return sites;
}

describe('allowing a site', () => {
  test('the toolbar button passes the address; the profile made for it is chosen', async () => {
    const browser = open('#origin=https%3A%2F%2Fgood.example&tab=3');
    await shows('nothing is checked anywhere');
    await shows('Derived from source only: nobody has run it yet.');
    await shows('1 profile for other sites');
    await press('Use on good.example');
    await shows('SerialGate is allowed on https://good.example.');
    await shows('Allowed sites');
    expect(browser.asked).toEqual(['grant https://good.example good']);
  });

  test('one profile for any host is chosen while nothing fits better', async () => {
    const browser = open('#/sites');
    await type('Address of the POS', 'shop.example/till/1');
    await press('Use on shop.example');
    await shows('SerialGate is allowed on https://shop.example.');
    expect(browser.asked).toEqual(['grant https://shop.example any']);
  });

  test('where several fit equally a person must say which POS it is', async () => {
    const browser = new Browser();
    const builtInProfiles = [...PROFILES, profile('rival', 'Rival Till', ['*://*/rival/*'])];
    shown = show(shop.ledger.office, '#/sites?site=https://shop.example', { sites: browser, builtInProfiles });
    await shows('Say first which POS it is.');
    const use = [...document.querySelectorAll('button')].find((button) => textOf(button).startsWith('Use on'));
    expect(use?.disabled).toBe(true);
    (await control('Rival Till')).click();
    await press('Use on shop.example');
    await shows('SerialGate is allowed on https://shop.example.');
    expect(browser.asked).toEqual(['grant https://shop.example rival']);
  });

  test('a browser that says no changes nothing, and the page says how to go on', async () => {
    const browser = new Browser();
    browser.answer = async () => ({ granted: false, tabs: [] });
    open('#/sites?site=https://good.example', browser);
    await press('Use on good.example');
    await shows('The browser did not give the permission, so nothing changed.');
    expect(await shop.ledger.office.sites()).toEqual([]);
  });

  test('an error of the browser is shown', async () => {
    const browser = new Browser();
    browser.answer = async () => {
      throw new Error('no user gesture');
    };
    open('#/sites?site=https://good.example', browser);
    await press('Use on good.example');
    await shows('That did not work: no user gesture');
  });

  test('what is no web address is told at once', async () => {
    open('#/sites');
    await type('Address of the POS', 'my till');
    await shows('This is not a web address.');
    expect(textOf(document.body)).not.toContain('Use on my');
  });
});

describe('allowed sites', () => {
  beforeEach(() =>
    shop.ledger.office.saveSite({
      origin: 'https://good.example',
      profileId: 'good',
      grantedAt: '2026-11-24T09:00:00.000Z',
    }),
  );

  test('are not added twice', async () => {
    open('#/sites?site=https://good.example');
    await shows('https://good.example is already allowed.');
  });

  test('get another profile', async () => {
    open('#/sites');
    await choose('Profile of https://good.example', 'Other Till');
    await shows('Profile changed. Reload the tabs that show the site.');
    expect(await shop.ledger.office.sites()).toMatchObject([{ profileId: 'other' }]);
    await shows('Verified on Other Till 5');
  });

  test('are taken back after a question; open tabs can be reloaded', async () => {
    const browser = open('#/sites');
    await press('Stop here');
    await shows('The ledger keeps everything that happened there.');
    (document.querySelector('dialog button[type=submit]') as HTMLButtonElement).click();
    await vi.waitFor(async () => expect(await shop.ledger.office.sites()).toEqual([]));
    await shows('2 open tabs still show the site as it was before.');
    await press('Reload them');
    await vi.waitFor(() => expect(browser.asked).toEqual(['revoke https://good.example', 'reload 4,5']));
  });

  test('one whose profile is gone says that nothing is checked', async () => {
    await shop.ledger.office.saveSite({ origin: 'https://good.example', profileId: 'lost', grantedAt: '2026-11-24' });
    open('#/sites');
    await shows('This profile is gone, so nothing is checked here.');
  });
});

describe('imported profiles', () => {
  async function take(text: string): Promise<void> {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: [new File([text], 'p.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function openWith(readProfile: (json: string) => ReturnType<typeof profile>): void {
    shown = show(shop.ledger.office, '#/sites', { builtInProfiles: PROFILES, readProfile });
  }

  test('are checked, kept, offered and removed', async () => {
    openWith(() => profile('mine', 'My Till', ['*://*/*']));
    await control('Import a file');
    await take('{"id":"mine"}');
    await shows('Profile “My Till” is imported.');
    expect(await shop.ledger.office.profiles()).toEqual([{ id: 'mine', json: '{"id":"mine"}' }]);
    await press('Remove');
    await vi.waitFor(async () => expect(await shop.ledger.office.profiles()).toEqual([]));
  });

  test('a wrong one is refused with the place that is wrong', async () => {
    openWith(() => {
      throw new Error('documents[0].root: is not a selector');
    });
    await control('Import a file');
    await take('{}');
    await shows('documents[0].root: is not a selector');
    expect(await shop.ledger.office.profiles()).toEqual([]);
  });

  test('one that this version cannot read is named', async () => {
    await shop.ledger.office.saveProfile({ id: 'newer', json: '{"schema":2}' });
    openWith(() => {
      throw new Error('schema: must be 1');
    });
    await shows('This version cannot read it: schema: must be 1');
  });
});
