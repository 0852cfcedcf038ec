import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../outputs/read-csv';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { FIRST, GALAXY, STRANGER } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { keepPicture } from './pictures';

describe('a site that is only watched', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let manager: Page;
  let sold: string;

  const says = (text: string | RegExp) => manager.getByText(text).first().waitFor();
  const openTab = (hash: string) =>
    manager.evaluate((to) => {
      location.hash = to;
    }, hash);

  beforeAll(async () => {
    stage = await setStage();
    manager = stage.manager;
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
  });
  afterAll(() => stage.close());

  it('is switched on for one site, with what it means', async () => {
    await openTab('#/sites');
    await says('Switched on, nothing is refused on this site.');
    const { origin } = new URL(stage.tills.classic);
    await manager
      .getByRole('listitem')
      .filter({ hasText: origin })
      .getByRole('switch', { name: 'Only watch here' })
      .click();
    await says('From now on this site is only watched.');
    await says('Nothing is refused on this site now, and the till says so.');
    await keepPicture(manager, 'sites-shadow');
    const watched = (await stage.office.sites()).filter(({ shadow }) => shadow);
    expect(watched.map((site) => site.origin)).toEqual([origin]);
  });

  it('the till says that it refuses nothing, and refuses nothing', async () => {
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(STRANGER);
    await clerk.panel.shows('was never received');
    await clerk.panel.shows('Only watching: nothing is refused here.');
    await clerk.kept(STRANGER);
    await keepPicture(clerk.page, 'till-shadow');
    await clerk.panel.click('Make small (Esc)');
    await clerk.panel.shows('only watching · 1 of 1');
    await clerk.finish();
    sold = await clerk.receipt();
    await expect.poll(async () => (await stage.office.letPass('shadow', null)).rows[0]?.number).toBe(sold);
    expect(await stateOf(stage.office, STRANGER)).toBe('unknown');
  });

  it('neither does a paper with a serial too few', async () => {
    await clerk.open('receiving');
    await clerk.item(GALAXY.barcode);
    await clerk.quantity(GALAXY.sku, 2);
    await clerk.party('Dnipro Distribution');
    await clerk.otherPaper('INV-9');
    await clerk.scan(FIRST);
    await clerk.finish();
    await clerk.receipt();
    await expect.poll(() => stateOf(stage.office, FIRST)).toBe('inStock');
  });

  it('the report says what strict would have refused, by rule in words, with the papers', async () => {
    await openTab('#/reports/shadow');
    await says('2 papers would have been refused');
    const rule = manager.getByRole('button', { name: 'Selling a unit that was never received' });
    await rule.waitFor();
    await says('Fewer units are scanned than the line says');
    await keepPicture(manager, 'report-shadow');
    await rule.focus();
    await manager.keyboard.press('Enter');
    await says('1 paper');
    await manager.getByRole('link', { name: `Sale ${sold}` }).waitFor();
    expect(await rule.getAttribute('aria-pressed')).toBe('true');
  });

  it('and saves it as a file', async () => {
    await manager.evaluate(() => {
      (window as unknown as { showSaveFilePicker?: undefined }).showSaveFilePicker = undefined;
    });
    const waiting = manager.waitForEvent('download');
    await manager.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^shadow-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/u);
    const [header = [], ...rows] = readCsv(await readFile(await download.path(), 'utf8'));
    const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]).sort();
    expect(column('rule')).toEqual(['DO2', 'SA1']);
    expect(column('rule_text')).toContain('Selling a unit that was never received');
    expect(column('document_number')).toContain(sold);
  });

  it('switched off, the till refuses again without being opened anew', async () => {
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.panel.shows('Only watching');
    await openTab('#/sites');
    const { origin } = new URL(stage.tills.classic);
    await manager
      .getByRole('listitem')
      .filter({ hasText: origin })
      .getByRole('switch', { name: 'Only watch here' })
      .click();
    await says('From now on rules are kept on this site.');
    await clerk.scan(STRANGER);
    await clerk.panel.shows('was never received');
    await clerk.panel.hides('Only watching');
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    expect((await stage.office.letPass('shadow', null)).rows).toHaveLength(2);
  });
});
