import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { UnsavedFields } from '../../core/gate/unsaved';
import type { PosAdapter } from '../../core/pos/adapter';
import type { PageField } from '../../core/pos/fields';

const PAGE = `
  <form id="line" method="post" action="/line/1"></form><form id="finish" method="post" action="/finish"></form><form id="script"></form>
  <input name="qty" value="1" form="line"><input name="paper" value="" form="finish"><input name="note" value="" form="script">
  <input name="loose" value="x">
  <select name="pack" form="line"><option disabled>Pack</option><option>1</option><option>5</option></select>
  <select name="mode" form="line"><option>sale</option><option selected>return</option></select>
  <input type="checkbox" name="gift" form="line" checked>
  <textarea name="serial" form="line">A1</textarea>`;

function open() {
  const window = new Window({ url: 'https://till.example/' });
  window.document.body.innerHTML = PAGE;
  const fields = [...window.document.querySelectorAll('input, select, textarea')] as unknown as PageField[];
  const saved: string[] = [];
  window.HTMLFormElement.prototype.submit = function () {
    saved.push(this.id);
  };
  Object.assign(globalThis, { HTMLFormElement: window.HTMLFormElement });
  const adapter = {
    readFields: () => fields,
    isFinalForm: (form: HTMLFormElement) => form.id === 'finish',
  } as unknown as PosAdapter;
  const unsaved = new UnsavedFields(adapter, window as never, new AbortController().signal);
  const field = (name: string) => {
    const found = fields.find((one) => one.name === name);
    if (!found) throw new Error(`no field ${name}`);
    return found as HTMLInputElement & HTMLSelectElement;
  };
  return { window, unsaved, field, saved };
}

describe('a field of a server-rendered page', () => {
  test('as the server rendered it is no change', () => {
    expect(open().unsaved.find()).toBeNull();
  });

  test.each<[string, (field: HTMLInputElement & HTMLSelectElement) => void]>([
    ['qty', (field) => Object.assign(field, { value: '2' })],
    ['pack', (field) => Object.assign(field, { selectedIndex: 2 })],
    ['mode', (field) => Object.assign(field, { selectedIndex: 0 })],
    ['gift', (field) => Object.assign(field, { checked: false })],
    ['serial', (field) => Object.assign(field, { value: 'A1 A2' })],
  ])('%s: a change of it is saved by its own form', (name, change) => {
    const { unsaved, field, saved } = open();
    change(field(name));
    unsaved.find()?.save();
    expect(saved).toEqual(['line']);
  });

  test('that goes out with the document is no change, nor one that nothing saves', () => {
    const { unsaved, field } = open();
    field('paper').value = 'S-5501';
    field('loose').value = 'y';
    field('note').value = 'by a script';
    expect(unsaved.find()).toBeNull();
  });

  test('that a script saves is left, which tells the script', () => {
    const { unsaved, field, saved, window } = open();
    field('note').value = 'for a script';
    field('note').focus();
    unsaved.find()?.save();
    expect(saved).toEqual([]);
    expect(window.document.activeElement).not.toBe(field('note'));
  });

  test('that looks changed again when the page came back is how this page looks, until somebody touches it', () => {
    const { unsaved, field, window } = open();
    field('qty').value = '1,00';
    unsaved.savedBefore = unsaved.find()?.name ?? null;
    expect(unsaved.savedBefore).not.toBeNull();
    expect(unsaved.find()).toBeNull();
    field('qty').value = '2,00';
    expect(unsaved.find()).not.toBeNull();
    field('qty').value = '1,00';
    const touch = new window.Event('input', { bubbles: true });
    Object.defineProperty(touch, 'isTrusted', { value: true });
    window.dispatchEvent(touch);
    expect(unsaved.find()).not.toBeNull();
  });
});
