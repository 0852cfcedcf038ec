import { describe, expect, test } from 'vitest';
import { adapterOn, only, openPage, profileOf, savedPage } from './open-page';
import { SALE, SMALL } from './small-profile';

const profile = profileOf({
  ...SMALL,
  documents: [
    {
      ...SALE,
      kinds: [
        { kind: 'sale', when: { field: ['[name=mode]@value', 'eq', 'sell'] } },
        { kind: 'customerReturn', when: { field: ['[name=mode]@value', 'eq', 'give_back'] } },
      ],
      read: {
        sources: [
          {
            from: 'dom',
            rows: '.basket tr',
            skip: '.head',
            line: {
              key: '@data-line',
              posId: '[name=article_id]@value',
              name: '.article|first',
              quantity: '[name=qty]@value|number',
              pack: '[name=pack]@value|number',
              price: '.price|number',
              serials: '[name=serial]:not([type=hidden])@value|lines',
            },
          },
        ],
        documentKey: '@data-basket',
        reference: '[name=original]@value',
        party: '#buyer',
      },
      serialField: { selector: '[name=serial]:not([type=hidden])', join: ', ' },
    },
  ],
});

function open() {
  const page = openPage(savedPage('classic-table.html'));
  return { ...page, adapter: adapterOn(page, profile) };
}

describe('a server-rendered table in Ukrainian', () => {
  test('is read whole', () => {
    expect(open().adapter.read()).toEqual({
      shows: 'document',
      definition: profile.documents[0],
      draft: {
        kind: 'sale',
        profileId: 'small',
        definition: 'sale',
        documentKey: 'b-17',
        number: null,
        reference: 'S-5498',
        party: 'Олена Коваль',
        lines: [
          {
            key: '11',
            product: { posId: 'A1', name: 'Телефон X1' },
            quantity: 1,
            pack: 1,
            priceMinor: 1299950,
            serials: ['SN-1'],
          },
          {
            key: '12',
            product: { posId: 'A2', name: 'Кабель USB' },
            quantity: 2.5,
            pack: 10,
            priceMinor: 14900,
            serials: null,
          },
        ],
      },
    });
  });

  test('the mode decides the kind, and a mode of no paper of ours shows nothing', () => {
    const { adapter, document } = open();
    const mode = only(document, '[name=mode]') as HTMLSelectElement;
    mode.value = 'give_back';
    expect(adapter.read()).toMatchObject({ shows: 'document', draft: { kind: 'customerReturn' } });
    mode.value = 'quote';
    expect(adapter.read()).toEqual({ shows: 'nothing' });
  });

  test('a quantity that two people could read differently is not guessed', () => {
    const { adapter, document } = open();
    const [field] = document.querySelectorAll<HTMLInputElement>('[name=qty]');
    if (field) field.value = '1.000';
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ quantity: Number.NaN }, { quantity: 2.5 }] } });
  });

  test('an emptied quantity is read as no number', () => {
    const { adapter, document } = open();
    for (const field of document.querySelectorAll<HTMLInputElement>('[name=qty]')) field.value = '';
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ quantity: Number.NaN }, { quantity: Number.NaN }] } });
  });

  test('nothing is kept between calls', () => {
    const { adapter, document } = open();
    adapter.read();
    only(document, '[data-line="11"]').remove();
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ key: '12' }] } });
  });

  test('a line is found again by its key', () => {
    const { adapter, document } = open();
    expect(adapter.lineElement('12')).toBe(only(document, '[data-line="12"]'));
    expect(adapter.lineElement('99')).toBeNull();
  });

  test('one key twice is two lines', () => {
    const { adapter, document } = open();
    only(document, '[data-line="12"]').dataset.line = '11';
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ key: '11' }, { key: '11 (2)' }] } });
    expect(adapter.lineElement('11 (2)')?.textContent).toContain('Кабель');
  });
});

describe('writing into the page’s own serial field', () => {
  test('happens as typing would', () => {
    const { adapter, document } = open();
    const heard: string[] = [];
    for (const type of ['input', 'change']) document.addEventListener(type, () => heard.push(type));
    expect(adapter.fill('11', ['SN-1', 'SN-2'])).toBe(true);
    expect(adapter.read()).toMatchObject({ draft: { lines: [{ serials: ['SN-1', 'SN-2'] }, {}] } });
    expect(heard).toEqual(['input', 'change']);
  });

  test('goes past a value property that a framework watches', () => {
    const { adapter, document } = open();
    const field = only(document, '[name=serial][type=text]') as HTMLInputElement;
    const watched: string[] = [];
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => '',
      set: (value: string) => watched.push(value),
    });
    adapter.fill('11', ['SN-9']);
    expect(watched).toEqual([]);
    Reflect.deleteProperty(field, 'value');
    expect(field.value).toBe('SN-9');
  });

  test('leaves a field alone that already holds it', () => {
    const { adapter, document } = open();
    const heard: string[] = [];
    document.addEventListener('change', () => heard.push('change'));
    expect(adapter.fill('11', ['SN-1'])).toBe(true);
    expect(heard).toEqual([]);
  });

  test('is refused where the line has no field or it is locked', () => {
    const { adapter, document } = open();
    expect(adapter.fill('12', ['SN-1'])).toBe(false);
    expect(adapter.fill('99', ['SN-1'])).toBe(false);
    only(document, '[name=serial][type=text]').setAttribute('readonly', '');
    expect(adapter.fill('11', ['SN-2'])).toBe(false);
  });
});
