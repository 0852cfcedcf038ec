import { describe, expect, test } from 'vitest';
import { pressKey } from '../../core/pos/press-key';
import { adapterOn, only, openPage, profileOf } from './open-page';
import { SALE, SMALL } from './small-profile';

const [DOM] = SALE.read.sources;
const profile = profileOf({
  ...SMALL,
  documents: [
    {
      ...SALE,
      kinds: [{ kind: 'sale', when: { field: ['#mode@value', 'eq', 'sale'] } }],
      read: { sources: [DOM], reference: '#paper@value', party: ':page #buyer' },
      serialField: { selector: '[name=serial]', join: ' ' },
      itemField: { selector: 'input.item', enter: true },
    },
  ],
});

const PAGE = `<b id="buyer">Olena</b><main id="till">
  <select id="mode"><option value="sale" selected>Sale</option></select><input id="paper" value="">
  <form id="add"><input class="item" name="item"><button type="button">Find</button><button id="put">Put</button></form>
  <table><tr data-line="1"><td class="name">Phone</td><td><input name="qty" value="1"></td><td><input name="serial"></td>
  <td><input type="checkbox" name="mark"></td><td class="price">1</td></tr></table></main>`;

function open(html = PAGE) {
  const page = openPage(html);
  const heard: string[] = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'change', 'click', 'submit']) {
    page.document.addEventListener(type, (event) => {
      if (type === 'submit') event.preventDefault();
      const key = 'key' in event ? ` ${event.key}` : '';
      heard.push(`${type}${key} ${(event.target as Element).id || (event.target as Element).localName}`);
    });
  }
  return { ...page, heard, adapter: adapterOn(page, profile) };
}

describe('the item box', () => {
  test('gets a code over whatever it holds, and its Enter puts it on the paper as a person’s would', () => {
    const { adapter, document, heard } = open();
    const item = only(document, '.item') as HTMLInputElement;
    item.value = 'half a na';
    expect(adapter.enterItem('PHONE-1')).toBe(true);
    expect(item.value).toBe('PHONE-1');
    expect(heard).toEqual([
      ...['input input', 'keydown Enter input', 'keypress Enter input', 'change input'],
      ...['click put', 'submit add', 'keyup Enter input'],
    ]);
  });

  test('is left alone by a page that handles the key itself', () => {
    const { document, heard } = open();
    only(document, '.item').addEventListener('keydown', (event) => event.preventDefault());
    pressKey(only(document, '.item'), 'Enter');
    expect(heard).toEqual(['keydown Enter input', 'keyup Enter input']);
  });

  test('sends a form without a button only where it is the one field', () => {
    const one = open('<main id="till"><form id="one"><input class="item"></form></main>');
    pressKey(only(one.document, '.item'), 'Enter');
    expect(one.heard).toContain('submit one');
    const two = open('<main id="till"><form id="two"><input class="item"><input></form></main>');
    pressKey(only(two.document, '.item'), 'Enter');
    expect(two.heard).not.toContain('submit two');
  });

  test('is left by a Tab, which goes on to the next control and sends nothing', () => {
    const { document, heard } = open();
    pressKey(only(document, '.item'), 'Tab');
    expect(heard).toEqual(['keydown Tab input', 'change input', 'keyup Tab input']);
    expect(document.activeElement?.textContent).toBe('Find');
  });

  test('is none where the page shows no document, or cannot be written to', () => {
    expect(open('<p>Nothing here</p>').adapter.itemField()).toBeNull();
    const { adapter, document } = open();
    only(document, '.item').setAttribute('disabled', '');
    expect(adapter.itemField()).toBeNull();
    expect(adapter.enterItem('PHONE-1')).toBe(false);
  });
});

test('the fields from which a document is read are its mode, its header, its lines and their serials, and no other', () => {
  const { adapter } = open();
  expect(adapter.readFields().map((field) => field.id || field.name)).toEqual(['mode', 'paper', 'qty', 'serial']);
  expect(open('<p>Nothing here</p>').adapter.readFields()).toEqual([]);
});
