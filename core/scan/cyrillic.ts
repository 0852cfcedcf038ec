/** Cyrillic letters in a serial have two causes that map differently: the wrong keyboard layout, or look-alikes typed by a person. */

/** What stands on the same key of a US keyboard; Ukrainian and Russian layouts. */
const LAYOUT = table('йцукенгшщзхїъфіывапролджєэячсмитьбюґё', "qwertyuiop[]]assdfghjkl;''zxcvbnm,.\\`");
const LOOK_ALIKE = table('авеікмнорстхуѕј', 'abeikmhopctxysj');

/**
 * Readings of a text with Cyrillic letters, likeliest first. Look-alikes are sure beside a Latin letter, else only where the keyboard says the
 * same: О and Ѕ look alike to a person, and so they are treated alike.
 */
export function readCyrillic(text: string): { readonly readings: readonly string[]; readonly sure: boolean } {
  const typed = mapped(text, LOOK_ALIKE);
  const layout = mapped(text, LAYOUT);
  const hasLatin = /[a-z]/iu.test(text);
  if (typed !== null && hasLatin) return { readings: [typed], sure: true };
  const plain = layout !== null && !hasLatin && /^[\w\-./ ]*$/u.test(layout) ? layout : null;
  const readings = [...new Set([typed, plain])].filter((reading) => reading !== null);
  return { readings, sure: plain !== null && readings.length === 1 };
}

export function hasCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** Null: a Cyrillic letter is left that the table does not know. */
function mapped(text: string, letters: ReadonlyMap<string, string>): string | null {
  const result = [...text].map((letter) => letters.get(letter) ?? letter).join('');
  return hasCyrillic(result) ? null : result;
}

/** Both cases of each pair; punctuation has none. */
function table(from: string, to: string): ReadonlyMap<string, string> {
  const pairs = [...from].map((letter, at): [string, string] => [letter, to.charAt(at)]);
  return new Map([...pairs, ...pairs.map(([a, b]): [string, string] => [a.toUpperCase(), b.toUpperCase()])]);
}
