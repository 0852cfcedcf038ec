import { ExpressionError } from './expression-error';

/** A key of a profile: `F9`, `Ctrl+Enter`, or `Enter@input.code` for one field only. */
export interface Hotkey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  /** Selector of the field it works in; empty: anywhere. */
  readonly field: string;
}

const MODIFIERS: readonly string[] = ['ctrl', 'alt', 'shift', 'meta'];

export function parseHotkey(text: string): Hotkey {
  const at = text.indexOf('@');
  const combination = (at < 0 ? text : text.slice(0, at)).trim();
  const parts = combination.split('+').map((part) => part.trim());
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => part.toLowerCase());
  const unknown = modifiers.find((modifier) => !MODIFIERS.includes(modifier));
  if (key === '' || unknown !== undefined) {
    throw new ExpressionError(`"${combination}" is not a key; write e.g. F9, Ctrl+Enter or Enter@input.code`);
  }
  const has = (modifier: string) => modifiers.includes(modifier);
  const field = at < 0 ? '' : text.slice(at + 1).trim();
  return { key, ctrl: has('ctrl'), alt: has('alt'), shift: has('shift'), meta: has('meta'), field };
}

/** A letter is compared by its place on the keyboard too: Ctrl+S is Ctrl+І on a Ukrainian layout. */
export function fitsHotkey(hotkey: Hotkey, event: KeyboardEvent): boolean {
  const { key, ctrl, alt, shift, meta } = hotkey;
  if (event.ctrlKey !== ctrl || event.altKey !== alt || event.shiftKey !== shift || event.metaKey !== meta)
    return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`;
}
