import { describe, expect, test } from 'vitest';
import type { ListResult } from '../../core/ledger/till';
import { readList } from '../../core/model/serial-list';
import { sentence } from '../../core/outputs/sentence';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';
import { imei } from '../rules/shop';
import { book, openShop, pageDraft, pageLine } from './shop';

const rules = { judge, place, bring, recognise, sentence, missing: missingSchemes };
const receipt = (quantity: number) =>
  pageDraft('goodsReceipt', { documentKey: 'one', lines: [pageLine({ quantity })] });
const texts = (text: string) => readList(text).map((row) => `${row.row} ${row.text}`);
const serials = ({ view }: Pick<ListResult, 'view'>) =>
  view.lines[0]?.units.map(({ identifiers }) => identifiers.map(({ value }) => value).join(' ')) ?? [];
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `SER${String(from + at).padStart(6, '0')}`);

describe('a list', () => {
  test.each([
    ['one a line', 'A1\nA2\r\n\r\n A3 \r', ['1 A1', '2 A2', '4 A3']],
    ['one line', 'A1, A2, A3', ['1 A1', '1 A2', '1 A3']],
    ['what a spreadsheet quotes', '"0012"\n="0013"\n\'0014', ['1 0012', '2 0013', '3 0014']],
    ['a head over one column', '\uFEFFSerial No.\nA1\nA2', ['2 Serial No.: A1', '3 Serial No.: A2']],
    [
      'a table with a head',
      'Model;IMEI 1;IMEI 2;S/N;Price\nX;490154203237518;356938035643809;AB12;100\nX;;;AB13;100',
      ['2 IMEI 1: 490154203237518; IMEI 2: 356938035643809; S/N: AB12', '3 S/N: AB13'],
    ],
    ['a table without one', 'A1\t100\nA2\t100', ['1 A1\t100', '2 A2\t100']],
    [
      'the code of one box',
      'IMEI1:490154203237518;IMEI2:356938035643809;SN:AB12',
      ['1 IMEI1:490154203237518;IMEI2:356938035643809;SN:AB12'],
    ],
    ['nothing', ' \n', []],
  ])('is read: %s', (_what, text, rows) => {
    expect(texts(text)).toEqual(rows);
  });
});

describe('a list at the till', () => {
  test('that is clean is captured whole', async () => {
    const shop = await openShop(rules);
    const result = await shop.till().scanList(receipt(100), many(100).join('\n'), null, 'all');
    expect(result).toMatchObject({ taken: true, count: 100, bad: [] });
    expect(
      serials(
        await shop
          .till()
          .look(receipt(100))
          .then((view) => ({ view })),
      ),
    ).toEqual(many(100));
    expect(result.view.verdict.outcome).toBe('accept');
  });

  test('with bad rows captures nothing, and says of each row why', async () => {
    const shop = await openShop(rules);
    await book(shop.till(), 'goodsReceipt', ['OLD1']);
    const list = ['A1', 'OLD1', 'A2', 'A1', 'IMEI: 490154203237519', 'A3', 'A4'].join('\n');
    const result = await shop.till().scanList(receipt(3), list, null, 'all');
    expect(result).toMatchObject({ taken: false, count: 2 });
    expect(result.bad.map(({ row, text, sentence: why }) => `${row} ${text}: ${why.slice(0, 40)}`)).toEqual([
      '2 OLD1: Serial OLD1 is already in stock: goods r',
      '4 A1: Serial A1 is already in this paper, line',
      '5 IMEI: 490154203237519: IMEI 490154203237519: one digit is wrong',
      '6 A3: Phone, line 1, has all it needs. Remove ',
      '7 A4: Phone, line 1, has all it needs. Remove ',
    ]);
    expect(serials(result)).toEqual([]);
    expect(await shop.drafts()).toHaveLength(0);
  });

  test('is captured without its bad rows when the clerk drops them', async () => {
    const shop = await openShop(rules);
    await book(shop.till(), 'goodsReceipt', ['OLD1']);
    const result = await shop.till().scanList(receipt(9), 'A1\nOLD1\nA2\nA1', null, 'good');
    expect(result).toMatchObject({ taken: true, count: 2 });
    expect(result.bad.map(({ row }) => row)).toEqual([2, 4]);
    expect(serials(result)).toEqual(['A1', 'A2']);
  });

  test('of nothing but bad rows takes nothing', async () => {
    const shop = await openShop(rules);
    expect(await shop.till().scanList(receipt(9), 'N/A\n0000', null, 'good')).toMatchObject({ taken: false, count: 0 });
  });

  test('names a duplicate by its place on the whole line', async () => {
    const shop = await openShop(rules);
    await shop.till().scanList(receipt(60), many(50).join('\n'), null, 'all');
    const again = await shop.till().scanList(receipt(60), 'SER000041', null, 'all');
    expect(again.bad[0]?.sentence).toContain('line 1, no. 42');
  });

  test('leaves what was scanned before, and fills the unit that had begun', async () => {
    const shop = await openShop(rules);
    await shop.ledger.office.saveProductType({
      id: 'strict',
      name: 'Phones',
      capture: 'required',
      verify: 'refuse',
      identifiers: ['imei', 'imei', 'serial'],
    });
    await shop.till().scan(receipt(3), imei(1), null);
    const list = `IMEI1,IMEI2,SN\n${imei(1)},${imei(2)},S1\n${imei(3)},${imei(4)},S2`;
    const result = await shop.till().scanList(receipt(3), list, null, 'all');
    expect(serials(result)).toEqual([`${imei(1)} ${imei(2)} S1`, `${imei(3)} ${imei(4)} S2`]);
  });

  test('sells units that are in stock, with all their identifiers', async () => {
    const shop = await openShop(rules);
    await book(shop.till(), 'goodsReceipt', many(5));
    const sale = pageDraft('sale', { documentKey: 'cart', lines: [pageLine({ quantity: 5 })] });
    const result = await shop.till().scanList(sale, [...many(4), 'STRANGER'].join('\n'), null, 'all');
    expect(result.bad.map(({ sentence: why }) => why)).toEqual([
      'Serial STRANGER was never received. Receive it first, or use another unit.',
    ]);
    expect((await shop.till().scanList(sale, many(5).join('\n'), null, 'all')).taken).toBe(true);
  });

  test('of 10,000 serials is one piece of work, however many are bad', async () => {
    const shop = await openShop(rules);
    const began = performance.now();
    const list = [...many(9_990), ...many(10)].join('\n');
    const result = await shop.till().scanList(receipt(10_000), list, null, 'good');
    console.log(`a list of 10,000: ${Math.round(performance.now() - began)} ms`);
    expect(result).toMatchObject({ taken: true, count: 9_990 });
    expect(result.bad).toHaveLength(10);
    expect(serials(result)).toHaveLength(9_990);
  }, 60_000);
});
