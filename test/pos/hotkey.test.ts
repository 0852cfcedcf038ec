import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { fitsHotkey, parseHotkey } from '../../core/pos/hotkey';

const window = new Window();
const press = (init: { key: string; code?: string; ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean }) =>
  new window.KeyboardEvent('keyup', init) as unknown as KeyboardEvent;

describe('hotkeys', () => {
  test.each([
    ['F9', { key: 'F9' }, true],
    ['F9', { key: 'F9', ctrlKey: true }, false],
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }, true],
    ['ctrl + enter', { key: 'Enter', ctrlKey: true }, true],
    ['Ctrl+Enter', { key: 'Enter' }, false],
    ['Ctrl+S', { key: 's', code: 'KeyS', ctrlKey: true }, true],
    ['Ctrl+S', { key: 'і', code: 'KeyS', ctrlKey: true }, true],
    ['Ctrl+S', { key: 's', code: 'KeyS', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+S', { key: 'd', code: 'KeyD', ctrlKey: true }, false],
    ['Alt+1', { key: '!', code: 'Digit1', altKey: true }, true],
  ])('%s and %j: %s', (hotkey, init, fits) => {
    expect(fitsHotkey(parseHotkey(hotkey), press(init))).toBe(fits);
  });

  test('a key may belong to one field', () => {
    expect(parseHotkey('Enter@input.code')).toMatchObject({ key: 'Enter', field: 'input.code' });
  });

  test.each(['', 'Ctrl+', 'Strg+Enter', '@input'])('"%s" is no key', (text) => {
    expect(() => parseHotkey(text)).toThrow(/is not a key/u);
  });
});
