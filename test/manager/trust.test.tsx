// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import { readCsv } from '../outputs/read-csv';
import { control, MemoryFile, press, type Shown, show, shows } from './render';
import { imei, liveSomeWeeks, openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`trust ${count}`);
  await liveSomeWeeks(shop);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

describe('the export', () => {
  test('writes the whole history, every IMEI whole', async () => {
    const file = new MemoryFile();
    const names: string[] = [];
    const saveFile = async (name: string) => {
      names.push(name);
      return file;
    };
    shown = show(shop.ledger.office, '#/trust', { saveFile });
    await press('Export');
    await shows(/The file is complete: \d+ entries\./u);
    expect(names).toEqual(['serial-history-2026-11-24.csv']);
    expect(file.state).toBe('closed');
    const [header = [], ...rows] = readCsv(file.text);
    const column = (name: string) => header.indexOf(name);
    const sold = rows.filter((row) => row[column('document_number')] === '5521' && row[column('event')] === 'posted');
    expect(sold).toHaveLength(1);
    expect(sold[0]?.[column('imei')]).toBe(imei(2));
    expect(sold[0]?.[column('imei_2')]).toBe(imei(500_002));
    expect(sold[0]?.[column('party')]).toBe('Petro Shevchenko');
    expect(sold[0]?.[column('price_minor')]).toBe('3199900');
    // 15 units received (twice two entries), and each later paper of one unit.
    expect(rows.filter((row) => row[column('document_number')] === '118')).toHaveLength(15);
  });

  test('in Ukrainian semicolons separate the columns unless the person says otherwise', async () => {
    await shop.ledger.office.saveSettings({ language: 'uk' });
    const file = new MemoryFile();
    shown = show(shop.ledger.office, '#/trust', { saveFile: async () => file });
    await press('Експортувати');
    await shows('Файл готовий');
    expect(file.text.startsWith('\u{FEFF}"register";"entry"')).toBe(true);
  });

  test('nothing happens when no file is chosen', async () => {
    shown = show(shop.ledger.office, '#/trust', { saveFile: async () => null });
    await press('Export');
    await vi.waitFor(async () => expect(await control('Export')).toBeTruthy());
    expect(document.body.textContent).not.toContain('The file is complete');
  });

  test('can be cancelled, and then leaves no file', async () => {
    const file = new MemoryFile();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.spyOn(file, 'write').mockImplementation(() => gate);
    shown = show(shop.ledger.office, '#/trust', { saveFile: async () => file });
    await press('Export');
    await press('Cancel');
    release();
    await shows('No file was left.');
    expect(file.state).toBe('aborted');
  });

  test('a full disk is told, and the half file is thrown away', async () => {
    const file = new MemoryFile();
    vi.spyOn(file, 'write').mockRejectedValue(Object.assign(new Error('no space left'), { code: 'full' }));
    shown = show(shop.ledger.office, '#/trust', { saveFile: async () => file });
    await press('Export');
    await shows('The disk is full');
    expect(file.state).toBe('aborted');
  });
});

describe('the chain', () => {
  test('is found intact', async () => {
    shown = show(shop.ledger.office, '#/trust');
    await press('Check the chain');
    await shows(/Intact\. All \d+ entries follow each other/u);
  });

  test('a changed entry is found, with its place and what to do', async () => {
    const database = new LedgerDatabase(`trust ${count}`);
    const entry = await database.entries.offset(3).first();
    if (!entry) throw new Error('no entry');
    await database.entries.put({ ...entry, by: 'Nobody' });
    database.close();
    shown = show(shop.ledger.office, '#/trust');
    await press('Check the chain');
    await shows('The chain is broken at entry 4 (Till 1).');
    await shows('Its content does not match its hash: it was changed.');
    await shows('Do not clear anything.');
    await shop.ledger.office.saveSettings({ language: 'uk' });
    await shows('Його вміст не відповідає гешу: запис змінено.');
  });
});

describe('making the view anew', () => {
  test('asks, does it, and says from how many entries', async () => {
    const database = new LedgerDatabase(`trust ${count}`);
    await database.units.clear();
    database.close();
    shown = show(shop.ledger.office, '#/trust');
    await press('Rebuild');
    await shows('The entries themselves are not touched.');
    (document.querySelector('dialog button[type=submit]') as HTMLButtonElement).click();
    await shows(/Rebuilt from \d+ entries\./u);
    const { rows } = await shop.ledger.office.units({ part: imei(2), productId: null, state: null }, null);
    expect(rows).toMatchObject([{ state: 'sold' }]);
  });
});
