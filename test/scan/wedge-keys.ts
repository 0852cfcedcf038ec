import type { WedgeKey } from '../../core/scan/wedge-text';

/** The Ukrainian letters on the keys of a US keyboard. */
const UKRAINIAN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((letter, index) => [letter, [...'ЙЦУКЕНГШЩЗФІВАПРОЛДЯЧСМИТЬ'][index] ?? '']),
);

/** Keys of other signs; `+` with Shift. */
const SIGNS: Readonly<Record<string, string>> = {
  ':': 'Semicolon+',
  ';': 'Semicolon',
  ']': 'BracketRight',
  ' ': 'Space',
};
const SHIFTED = ')!@#$%^&*(';

/** The keydown that gives a character (letters, digits, a few signs, GS), or a named key such as Enter. */
export function keyOf(character: string, timeStamp: number, layout: 'us' | 'ukrainian' = 'us'): WedgeKey {
  const plain = { shift: false, ctrl: false, alt: false, caps: false, meta: false, timeStamp };
  const base = { ...plain, isTrusted: true, isComposing: false, repeat: false };
  if (character.length > 1) return { ...base, code: character, key: character };
  if (character === '\u001d') return { ...base, code: 'BracketRight', key: ']', ctrl: true };
  if (character === '-') return { ...base, code: 'Minus', key: '-' };
  if (character === '/') return { ...base, code: 'Slash', key: layout === 'us' ? '/' : '.' };
  const sign = SIGNS[character];
  if (sign) return { ...base, code: sign.replace('+', ''), key: character, shift: sign.endsWith('+') };
  if (/[0-9]/u.test(character)) return { ...base, code: `Digit${character}`, key: character };
  if (SHIFTED.includes(character)) {
    return { ...base, code: `Digit${SHIFTED.indexOf(character)}`, key: character, shift: true };
  }
  const upper = character.toUpperCase();
  const shift = character === upper;
  const written = layout === 'us' ? upper : (UKRAINIAN[upper] ?? '');
  return { ...base, code: `Key${upper}`, key: shift ? written : written.toLowerCase(), shift };
}

/** The keydowns of a text and its Enter; `gap` gives the milliseconds before each key but the first. */
export function typed(
  text: string,
  gap: () => number,
  { start = 0, end = ['Enter'], layout = 'us' as 'us' | 'ukrainian' } = {},
): WedgeKey[] {
  let at = start;
  return [...text, ...end].map((character, index) => {
    if (index > 0) at += gap();
    return keyOf(character, at, layout);
  });
}

/** Repeatable chance: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
