/** What the detector reads of one keydown. */
export interface WedgeKey {
  readonly code: string;
  readonly key: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  /** CapsLock is on. */
  readonly caps?: boolean;
  readonly meta?: boolean;
  /** `event.timeStamp`, milliseconds: when the key was pressed, however late a busy page hears of it. */
  readonly timeStamp: number;
  readonly isTrusted: boolean;
  readonly isComposing?: boolean;
  readonly repeat?: boolean;
}

/** Group separator of GS1 element strings; scanners send it as Ctrl+]. */
export const GS = '\u001d';

/** Keys of a US keyboard that are neither letters nor digits: plain, then with Shift. */
const SIGNS: Readonly<Record<string, string>> = {
  Space: '  ',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  IntlBackslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
};

const SHIFTED_DIGITS = ')!@#$%^&*(';

/**
 * The character a scanner meant: scanners press the keys of a US keyboard, whatever layout the computer has.
 * CapsLock does not count: a scanner holds Shift for a capital. Null: not a character.
 */
export function usCharacter({ code, key, shift, ctrl, caps }: WedgeKey): string | null {
  if (ctrl) return code === 'BracketRight' ? GS : null;
  // Remote desktops and Android keyboards send no code.
  if (code === '' || code === 'Unidentified') return [...key].length === 1 ? key : null;
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  if (letter !== undefined) {
    // Remote desktops send the capital itself and no Shift.
    if (!caps && key.toUpperCase() === letter) return key;
    return shift ? letter : letter.toLowerCase();
  }
  const digit = /^(?:Digit|(Numpad))([0-9])$/u.exec(code);
  if (digit) {
    const value = digit[2] ?? '';
    return shift && digit[1] === undefined ? SHIFTED_DIGITS.charAt(Number(value)) : value;
  }
  return SIGNS[code]?.charAt(shift ? 1 : 0) ?? null;
}
