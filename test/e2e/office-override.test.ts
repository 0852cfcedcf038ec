import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive, sell } from '../tour/errands';
import { FIRST, GALAXY, SECOND, STRANGER } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { keepPicture } from './pictures';

/** What a listener of the page, before anything else of it, hears of keys and typed text. */
function listenEverywhere(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'compositionend', 'change'];
  for (const type of types)
    window.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`), true);
}

describe('a manager lets a refused paper pass', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let manager: Page;

  const press = (name: string | RegExp) => manager.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => manager.getByText(text).first().waitFor();
  const openTab = (hash: string) =>
    manager.evaluate((to) => {
      location.hash = to;
    }, hash);

  beforeAll(async () => {
    stage = await setStage();
    manager = stage.manager;
    const till = await stage.browser.context.newPage();
    await till.addInitScript(listenEverywhere);
    clerk = await ClassicClerk.at(till, stage.tills.classic);
    await receive(clerk, [FIRST, SECOND]);
    await sell(clerk, FIRST);
    await until(
      () => stateOf(stage.office, FIRST),
      (state) => state === 'sold',
      'it must be sold',
    );
  });
  afterAll(() => stage.close());

  it('gives two managers a PIN, changes one, and takes one away', async () => {
    await openTab('#/settings/managers');
    await says('Nobody has a PIN yet');
    const add = async (name: string, pin: string) => {
      await manager.getByRole('textbox', { name: 'Name' }).fill(name);
      await manager.getByLabel('PIN', { exact: true }).fill(pin);
      await manager.keyboard.press('Enter');
    };
    await add('Maria', '47');
    await says('A PIN has at least 4 characters.');
    await add('Maria', '4711');
    await says('Maria has a PIN now.');
    await add('Ivan', '4711');
    await says('This PIN cannot be used.');
    await add('Ivan', '0815');
    await says('Ivan has a PIN now.');
    await press('Change the PIN of Maria');
    await manager.getByRole('dialog').getByLabel('PIN', { exact: true }).fill('2468');
    await manager.keyboard.press('Enter');
    await says('Maria has another PIN now.');
    await press('Remove Ivan');
    await manager.getByRole('dialog').getByRole('button', { name: 'Remove…' }).click();
    await manager.getByText('Ivan', { exact: true }).waitFor({ state: 'detached' });
    expect((await stage.office.managers()).map(({ name }) => name)).toEqual(['Maria']);
  });

  it('says each rule in words, and opens those that the shop chooses', async () => {
    await manager.locator('summary', { hasText: 'Sale' }).click();
    await manager.getByRole('switch', { name: 'Selling a unit that was never received' }).click();
    await manager.getByRole('switch', { name: 'Selling a unit that is already sold' }).click();
    await says('2 rules can be passed over.');
    await keepPicture(manager, 'settings-managers');
    expect([...(await stage.office.settings()).overridable].sort()).toEqual(['SA1', 'SA2']);
  });

  it('watches a pasted list, and names the line that is no number', async () => {
    await openTab('#/settings/watch');
    await says('No number is watched');
    await manager.getByRole('textbox', { name: 'Reason' }).fill('Police, file 17');
    const lines = manager.getByRole('textbox', { name: 'Numbers, one to a line' });
    await lines.fill(`${STRANGER}\n${STRANGER.slice(0, 14)}${(Number(STRANGER[14]) + 1) % 10}\nAB9 - AB10`);
    await press('Watch 3 lines');
    await says('2 lines are wrong, so nothing was added.');
    await says(/Line 2, “\d+”: IMEI \d+: one digit is wrong/u);
    await says(/Line 3, “AB9 - AB10”: This is no range/u);
    await keepPicture(manager, 'settings-watch-wrong');
    await lines.fill('AB100 - AB199');
    await press('Watch 1 line');
    await says('1 entry is watched');
    await manager.locator('input[type=file]').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\u{FEFF}"SN-77";"x"\r\n"SN-78";"y"\r\n'),
    });
    await expect.poll(() => lines.inputValue()).toBe('SN-77\nSN-78\n');
    await press('Watch 2 lines');
    await says('3 entries are watched');
    await press('Remove SN-77');
    await says('2 entries are watched');
    await keepPicture(manager, 'settings-watch');
  });

  it('asks in a window of our own, where the page hears no key; a wrong PIN is told in words', async () => {
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.panel.shows('is already sold');
    await clerk.kept(FIRST);
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    const opening = stage.browser.context.waitForEvent('page');
    await clerk.panel.click('Manager…');
    const window = await opening;
    await window.getByRole('heading', { name: 'A manager’s word' }).waitFor();
    await window.getByText('is already sold').waitFor();
    await window.getByText('you can let it pass').waitFor();
    await clerk.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    // The reason has the focus: the whole of it goes by the keyboard.
    await window.keyboard.type('The box was mixed up');
    await window.keyboard.press('Tab');
    await window.keyboard.type('9999');
    await window.keyboard.press('Enter');
    await window.getByRole('alert').getByText('This PIN is nobody’s.').waitFor();
    await keepPicture(window, 'approve-wrong-pin');
    await window.getByLabel('PIN of a manager').fill('');
    await window.getByLabel('PIN of a manager').focus();
    const closed = window.waitForEvent('close');
    await window.keyboard.type('2468');
    await window.keyboard.press('Enter');
    await closed;
    expect(await clerk.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('shows at the till that it was let pass; the paper goes, as a recorded exception', async () => {
    await clerk.panel.hides('Manager…');
    await clerk.finish();
    const number = await clerk.receipt();
    await expect.poll(async () => (await stage.office.letPass('override', null)).rows.length).toBe(1);
    const [record] = (await stage.office.letPass('override', null)).rows;
    expect(record).toMatchObject({ override: { by: 'Maria', reason: 'The box was mixed up', rules: ['SA2'] } });
    await expect.poll(async () => (await stage.office.document(record?.id ?? ''))?.record.number).toBe(number);
  });

  it('holds for that paper alone: the next one is refused again', async () => {
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.panel.shows('is already sold');
    await clerk.kept(FIRST);
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
  });

  it('lists what was let pass: who, when, why, which rule in words', async () => {
    await openTab('#/reports/letPass');
    await says('1 paper');
    await says('Maria');
    await says('The box was mixed up');
    await says('Selling a unit that is already sold');
    await keepPicture(manager, 'report-let-pass');
    await manager.getByRole('link', { name: /^Sale/u }).click();
    await says('Let pass by Maria');
    await says('A manager let it pass: The box was mixed up');
    await openTab('#/reports/refusals');
    await says(/Selling a unit that is already sold \(Till 1; scans: \d+, papers: 2\)/u);
    await keepPicture(manager, 'report-refusals');
  });

  it('has no button where the shop opens no rule', async () => {
    await stage.office.saveSettings({ overridable: ['SA1'] });
    await clerk.open('register');
    await clerk.panel.shows('is already sold');
    expect(await clerk.panel.text()).not.toContain('Manager…');
    await stage.office.saveSettings({ language: 'uk', overridable: ['SA2'] });
    await clerk.open('register');
    await clerk.panel.shows('Керівник…');
    const opening = stage.browser.context.waitForEvent('page');
    await clerk.panel.click('Керівник…');
    const window = await opening;
    await window.getByRole('heading', { name: 'Слово керівника' }).waitFor();
    await window.emulateMedia({ colorScheme: 'dark' });
    await keepPicture(window, 'approve-uk-dark');
    await window.keyboard.type('Спроба');
    for (const pin of ['1111', '2222', '3333', '4444', '5555']) {
      await window.getByLabel('PIN-код керівника').fill(pin);
      await window.keyboard.press('Enter');
      await window.getByRole('button', { name: 'Пропустити', disabled: true }).waitFor();
      await window.getByRole('alert').getByText('Такого PIN-коду ні в кого немає.').waitFor();
    }
    await window.getByLabel('PIN-код керівника').fill('2468');
    await window.keyboard.press('Enter');
    await window.getByRole('alert').getByText('Забагато хибних PIN-кодів.').waitFor();
    await window.getByRole('button', { name: 'Скасувати' }).click();
  });
});
