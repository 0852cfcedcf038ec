import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { adapterOn, only, openPage, pathTo, profileOf, savedPage } from './open-page';
import { SALE, SMALL } from './small-profile';

const profile = profileOf({
  ...SMALL,
  documents: [
    {
      ...SALE,
      gate: {
        clicks: ['#pay', '#elsewhere', ':page #elsewhere.final'],
        forms: ['/till/close', '/index.php?do=close*'],
        keys: [
          { key: 'F9', control: '#pay' },
          { key: 'Enter@input.code', control: '#pay' },
          { key: 'F10', control: '#none' },
        ],
        navigates: true,
      },
    },
  ],
});

function open() {
  const page = openPage(savedPage('classic-table.html'), 'https://till.example/till/qty?x=1');
  return { ...page, adapter: adapterOn(page, profile) };
}

describe('the control that submits', () => {
  test('is found from whatever inside it was clicked', () => {
    const { adapter, document } = open();
    const pay = only(document, '#pay');
    expect(adapter.finalControl(pathTo(only(document, '#pay span')))).toBe(pay);
    expect(adapter.finalControl(pathTo(only(document, '#buyer')))).toBeNull();
    expect(adapter.finalControl([document])).toBeNull();
  });

  test('stands within the root unless the profile says otherwise', () => {
    const { adapter, document } = open();
    const outside = only(document, '#elsewhere');
    expect(adapter.finalControl(pathTo(outside))).toBeNull();
    outside.classList.add('final');
    expect(adapter.finalControl(pathTo(outside))).toBe(outside);
  });

  test('is nothing on a page without a paper', () => {
    const { adapter, document } = open();
    only(document, '#till').id = 'shelf';
    expect(adapter.finalControl(pathTo(only(document, '#pay')))).toBeNull();
  });

  test('still counts when the page has changed', () => {
    const { adapter, document } = open();
    for (const name of document.querySelectorAll('[name=qty]')) name.remove();
    expect(adapter.read()).toMatchObject({ shows: 'drift' });
    expect(adapter.finalControl(pathTo(only(document, '#pay')))).toBe(only(document, '#pay'));
  });
});

describe('the form that submits', () => {
  const form = (document: Document) => only(document, '#close') as HTMLFormElement;

  test('is judged by its action at that moment, past an input of that name', () => {
    const { adapter, document } = open();
    expect(adapter.isFinalForm(form(document), null)).toBe(false);
    form(document).setAttribute('action', '/till/close?again=1');
    expect(adapter.isFinalForm(form(document), null)).toBe(true);
    form(document).setAttribute('action', 'close');
    expect(adapter.isFinalForm(form(document), null)).toBe(true);
    form(document).setAttribute('action', '/index.php?do=close&id=1');
    expect(adapter.isFinalForm(form(document), null)).toBe(true);
    form(document).setAttribute('action', '/index.php?do=park');
    expect(adapter.isFinalForm(form(document), null)).toBe(false);
  });

  test('may be sent elsewhere by its button', () => {
    const { adapter, document } = open();
    const button = document.createElement('button');
    button.setAttribute('formaction', '/till/close');
    expect(adapter.isFinalForm(form(document), button)).toBe(true);
    form(document).setAttribute('action', '/till/close');
    button.setAttribute('formaction', '/till/park');
    expect(adapter.isFinalForm(form(document), button)).toBe(false);
  });

  test('without an action goes to the page’s own address; with a broken one nowhere', () => {
    const page = openPage(savedPage('classic-table.html'), 'https://till.example/till/close');
    const adapter = adapterOn(page, profile);
    form(page.document).removeAttribute('action');
    expect(adapter.isFinalForm(form(page.document), null)).toBe(true);
    form(page.document).setAttribute('action', 'https://[');
    expect(adapter.isFinalForm(form(page.document), null)).toBe(false);
  });
});

describe('the key that submits', () => {
  const press = (target: HTMLElement, key: string): KeyboardEvent => {
    const event = new Window().KeyboardEvent;
    const pressed = new event('keyup', { key }) as unknown as KeyboardEvent;
    Object.defineProperty(pressed, 'composedPath', { value: () => pathTo(target) });
    return pressed;
  };

  test('stands for its control', () => {
    const { adapter, document } = open();
    expect(adapter.controlOfKey(press(only(document, 'body'), 'F9'))).toBe(only(document, '#pay'));
    expect(adapter.controlOfKey(press(only(document, 'body'), 'F8'))).toBeNull();
    expect(adapter.controlOfKey(press(only(document, 'body'), 'F10'))).toBeNull();
  });

  test('may belong to one field', () => {
    const { adapter, document } = open();
    expect(adapter.controlOfKey(press(only(document, 'input.code'), 'Enter'))).toBe(only(document, '#pay'));
    expect(adapter.controlOfKey(press(only(document, '[name=original]'), 'Enter'))).toBeNull();
  });
});
