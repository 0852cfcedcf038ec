import { describe, expect, test } from 'vitest';
import { adapterOn, only, openPage, profileOf, savedPage } from './open-page';
import { SALE, SMALL } from './small-profile';

describe('a grid of divs with a hidden second paper', () => {
  const profile = profileOf({
    ...SMALL,
    documents: [
      {
        ...SALE,
        id: 'incoming',
        when: { hash: '#*/model/stock.in*', selector: '.pane.active:visible' },
        kinds: [{ kind: 'goodsReceipt', when: { field: ['[name=kind]@value', 'eq', 'purchase'] } }],
        root: '.pane:visible',
        read: {
          sources: [
            {
              from: 'dom',
              rows: ':page .line:visible',
              skip: '.header',
              line: {
                key: '@data-json|json|id',
                sku: '.name@title|after:[|before:]',
                name: '.name@title|after:] ?? .name@title',
                quantity: '.qty|number',
                price: '.cost|number',
              },
            },
          ],
        },
        gate: { ...SALE.gate, clicks: ['button[name=done]'] },
      },
    ],
  });

  test('is read without it', () => {
    const page = openPage(savedPage('div-grid.html'), 'https://till.example/#shop/model/stock.in/3;x=1');
    expect(adapterOn(page, profile).read()).toMatchObject({
      draft: {
        kind: 'goodsReceipt',
        documentKey: null,
        lines: [
          { key: 'l1', product: { sku: 'X1', name: 'Phone X1' }, quantity: 25, priceMinor: 120000 },
          { key: 'l2', product: { name: 'USB cable' }, quantity: 1000, priceMinor: null, serials: null },
        ],
      },
    });
  });

  test('shows nothing under another address', () => {
    const page = openPage(savedPage('div-grid.html'), 'https://till.example/#shop/model/sale/3');
    expect(adapterOn(page, profile).read()).toEqual({ shows: 'nothing' });
  });
});

describe('forms directly inside the body of a table', () => {
  const profile = profileOf({
    ...SMALL,
    documents: [
      {
        ...SALE,
        read: {
          sources: [
            {
              from: 'dom',
              rows: 'form[data-line]',
              line: {
                key: '@data-line',
                name: '.article|first',
                quantity: '[name=units]@value|number',
                serials: '[name=unit_code]@value|lines',
              },
            },
          ],
        },
        serialField: { selector: '[name=unit_code]', join: ' ' },
      },
    ],
  });

  /** As a browser's parser leaves them: an empty form before its row, the fields tied to it by owner only. */
  function open() {
    const rows = [1, 2].map(
      (n) => `<tr><td class="article">Phone ${n}<br>x</td><td><input name="units" form="f${n}" value="${n}"></td>
        <td><input name="unit_code" form="f${n}" value=""></td></tr>`,
    );
    const page = openPage(`<main id="till"><table><tbody>${rows.join('')}</tbody></table></main>`);
    [...page.document.querySelectorAll('tr')].forEach((row, index) => {
      const form = page.document.createElement('form');
      form.id = `f${index + 1}`;
      form.dataset.line = `line ${index + 1}`;
      row.before(form);
    });
    return { ...page, adapter: adapterOn(page, profile) };
  }

  test('each has the row that follows it', () => {
    expect(open().adapter.read()).toMatchObject({
      draft: {
        lines: [
          { key: 'line 1', product: { name: 'Phone 1' }, quantity: 1, serials: [] },
          { key: 'line 2', product: { name: 'Phone 2' }, quantity: 2, serials: [] },
        ],
      },
    });
  });

  test('a field elsewhere on the page still belongs to its form', () => {
    const { adapter, document } = open();
    const field = document.createElement('input');
    field.name = 'unit_code';
    field.value = 'SN-7';
    field.setAttribute('form', 'f1');
    only(document, 'main').append(field);
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ serials: ['SN-7'] }, { serials: [] }] } });
  });

  test('the badge goes to the row and the serial to its field', () => {
    const { adapter, document } = open();
    expect(adapter.lineElement('line 2')).toBe(document.querySelectorAll('tr')[1]);
    expect(adapter.fill('line 2', ['SN-2'])).toBe(true);
    expect(only(document, '[name=unit_code][form=f2]')).toHaveProperty('value', 'SN-2');
  });
});
