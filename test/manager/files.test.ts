// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { countText, dayText, momentText, moneyText } from '../../components/manager/format';
import { fileSaver } from '../../components/manager/save-file';
import { exportHistory } from '../../components/manager/trust/export-history';
import type { HistorySource } from '../../core/outputs/history-csv';
import { Chain, identifier } from '../outputs/entries';
import { MemoryFile } from './render';

const chain = new Chain();
const ENTRIES = Array.from({ length: 1200 }, (_, i) =>
  chain.open('goodsReceipt', `d${i}`, [{ id: `u${i}`, identifiers: [identifier('imei', String(i))] }]),
);
const SOURCE: HistorySource = {
  async entries(after, limit) {
    const start = after === null ? 0 : after[1];
    return ENTRIES.slice(start, start + limit);
  },
  document: async () => null,
  unit: async () => null,
  party: async () => null,
  settings: async () => ({ register: 'R1', registerName: '', locations: [] }),
};

describe('the export', () => {
  test('is written piece by piece, with progress, and closed', async () => {
    const file = new MemoryFile();
    const steps: number[] = [];
    const whole = await exportHistory(SOURCE, file, ',', new AbortController().signal, (done) => steps.push(done));
    expect(whole).toBe(true);
    expect(steps).toEqual([0, 500, 1000, 1200]);
    expect(file.state).toBe('closed');
    expect(file.text.split('\r\n')).toHaveLength(1202);
  });

  test('stops after the piece at hand when cancelled', async () => {
    const file = new MemoryFile();
    const stop = new AbortController();
    const whole = await exportHistory(SOURCE, file, ',', stop.signal, (done) => done === 500 && stop.abort());
    expect(whole).toBe(false);
    expect(file.state).toBe('aborted');
    expect(file.text.split('\r\n')).toHaveLength(502);
  });

  test('a ledger that stops answering aborts the file and says why', async () => {
    const file = new MemoryFile();
    const broken = { ...SOURCE, entries: async () => Promise.reject(new Error('closed')) };
    const signal = new AbortController().signal;
    await expect(exportHistory(broken, file, ',', signal, () => undefined)).rejects.toThrow('closed');
    expect(file.state).toBe('aborted');
  });
});

describe('saving a file', () => {
  test('asks the browser where, and writes straight there', async () => {
    const file = new MemoryFile();
    const showSaveFilePicker = vi.fn(async () => ({ createWritable: async () => file }));
    expect(await fileSaver({ document, showSaveFilePicker })('history.csv')).toBe(file);
    expect(showSaveFilePicker).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'history.csv' }));
  });

  test('a person who changes their mind chooses no file', async () => {
    const showSaveFilePicker = () => Promise.reject(new DOMException('The user aborted a request.', 'AbortError'));
    expect(await fileSaver({ document, showSaveFilePicker })('history.csv')).toBeNull();
  });

  test('another failure is not taken for a change of mind', async () => {
    const showSaveFilePicker = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    await expect(fileSaver({ document, showSaveFilePicker })('history.csv')).rejects.toThrow('denied');
  });

  test('a browser without a picker downloads the whole at the end', async () => {
    const links: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    let blob: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
      blob = given as Blob;
      return 'blob:given';
    });
    const sink = await fileSaver({ document })('history.csv');
    await sink?.write('один,');
    await sink?.write('two');
    expect(links).toHaveLength(0);
    await sink?.close();
    expect(links.map((link) => [link.download, link.href])).toEqual([['history.csv', 'blob:given']]);
    expect(await blob?.text()).toBe('один,two');
    vi.restoreAllMocks();
  });
});

describe('figures', () => {
  const spaces = (text: string) => text.replace(/\s/gu, ' ');

  test('money knows the decimals of its currency', () => {
    expect(spaces(moneyText({ minor: 1_200_000, currency: 'UAH' }, 'en'))).toBe('UAH 12,000.00');
    expect(spaces(moneyText({ minor: -5, currency: 'EUR' }, 'uk'))).toBe('-0,05 EUR');
    expect(spaces(moneyText({ minor: 1500, currency: 'JPY' }, 'en'))).toBe('JPY 1,500');
    expect(spaces(moneyText({ minor: 1500, currency: 'KWD' }, 'en'))).toBe('KWD 1.500');
  });

  test('days and counts are written as the language does', () => {
    expect(dayText('2026-11-03', 'en')).toBe('3 Nov 2026');
    expect(dayText('2026-11-03', 'uk')).toContain('3 лист. 2026');
    expect(spaces(countText(12_345, 'uk'))).toBe('12 345');
    expect(momentText('2026-11-03T12:00:00.000Z', 'en')).toMatch(/^3 Nov 2026, \d\d:00$/u);
  });
});
