import { describe, expect, test } from 'vitest';
import { adapterOn, openPage, profileOf } from './open-page';
import { SALE, SMALL } from './small-profile';

const [dom] = SALE.read.sources;
const withEmpty = profileOf({
  ...SMALL,
  documents: [{ ...SALE, read: { sources: [{ ...dom, empty: '.nothing' }] } }],
});
const row = (cells: string, key = 'data-line="1"') => `<table><tr ${key}>${cells}</tr></table>`;
const NAME = '<td class="name">Phone</td>';
const QUANTITY = '<td><input name="qty" value="1"></td>';

function read(content: string, profile = profileOf(SMALL)) {
  return adapterOn(openPage(`<main id="till">${content}</main>`), profile).read();
}

describe('a page that keeps lines back', () => {
  const keeps = profileOf({
    ...SMALL,
    documents: [{ ...SALE, read: { sources: [{ ...dom, partial: '.more' }] } }],
  });

  test('is not read in part, nor taken for one that changed', () => {
    expect(read(`${row(NAME + QUANTITY)}<p class="more">More</p>`, keeps)).toEqual({
      shows: 'partial',
      definition: keeps.documents[0],
    });
    expect(read(row(NAME), keeps)).toMatchObject({ shows: 'drift' });
  });

  test('is read once it shows them all', () => {
    expect(read(row(NAME + QUANTITY), keeps)).toMatchObject({ shows: 'document', draft: { lines: [{ quantity: 1 }] } });
  });
});

describe('a page that no longer matches its profile', () => {
  test.each([
    ['has rows without a quantity', NAME, ['quantity: [name=qty]@value|number']],
    ['has rows without a product', QUANTITY, ['name: .name']],
    ['has a row that names nothing', `<td class="name"> </td>${QUANTITY}`, ['name: .name']],
    ['has neither', '', ['quantity: [name=qty]@value|number', 'name: .name']],
  ])('%s', (_, cells, missing) => {
    expect(read(row(cells))).toEqual({ shows: 'drift', definition: SALE, missing });
  });

  test('has rows without their key', () => {
    const source = { ...dom, rows: 'tr' };
    const profile = profileOf({ ...SMALL, documents: [{ ...SALE, read: { sources: [source] } }] });
    expect(read(row(NAME + QUANTITY, ''), profile)).toMatchObject({ shows: 'drift', missing: ['key: @data-line'] });
  });

  test('has no rows and does not say that the paper is empty', () => {
    expect(read(row(NAME + QUANTITY, 'data-row="1"'), withEmpty)).toMatchObject({ missing: ['rows: tr[data-line]'] });
    expect(read('<p class="nothing">Scan</p>', withEmpty)).toMatchObject({ shows: 'document', draft: { lines: [] } });
  });

  test('has lost its root', () => {
    const profile = profileOf({ ...SMALL, documents: [{ ...SALE, root: 'main#till .cart' }] });
    expect(read('', profile)).toMatchObject({ shows: 'drift', missing: ['root: main#till .cart'] });
  });

  test('is not yet there while only the address says so', () => {
    const profile = profileOf({ ...SMALL, documents: [{ ...SALE, when: { path: '/' }, root: '.cart' }] });
    expect(read('', profile)).toEqual({ shows: 'nothing' });
  });

  test('has lost the field that tells a sale from a return', () => {
    const kinds = [{ kind: 'sale', when: { field: ['#mode@value', 'eq', 'sell'] } }];
    const profile = profileOf({ ...SMALL, documents: [{ ...SALE, kinds }] });
    expect(read(row(NAME + QUANTITY), profile)).toMatchObject({ shows: 'drift', missing: ['kind: #mode@value'] });
  });

  test('is read by the next source if that still matches', () => {
    const spare = { ...dom, line: { key: '$index', name: '.name', quantity: '.count|number' } };
    const profile = profileOf({ ...SMALL, documents: [{ ...SALE, read: { sources: [dom, spare] } }] });
    const reading = read(row(`${NAME}<td class="count">4</td>`), profile);
    expect(reading).toMatchObject({ shows: 'document', draft: { lines: [{ key: '0', quantity: 4 }] } });
  });

  test('one broken row among good ones is judged, not a change of the page', () => {
    const rows = `<table><tr data-line="1">${NAME}${QUANTITY}</tr><tr data-line="2">${NAME}</tr></table>`;
    expect(read(rows)).toMatchObject({ draft: { lines: [{ quantity: 1 }, { quantity: Number.NaN }] } });
  });
});
