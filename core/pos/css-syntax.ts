/**
 * Checks the shape of a CSS selector where no browser is at hand to parse it: brackets and quotes closed, no empty part, no
 * combinator without a selector. Returns what is wrong in words, or null.
 */
export function selectorProblem(selector: string): string | null {
  const bare = withoutStringsAndEscapes(selector);
  if (bare === null) return 'a quote is not closed';
  const brackets = bracketProblem(bare);
  if (brackets !== null) return brackets;
  const stray = /[{};!@$%`?]/u.exec(bare.replace(/\[[^\]]*\]/gu, '[]'));
  if (stray) return `"${stray[0]}" has no place in a selector`;
  for (const part of bare.split(',')) {
    if (part.trim() === '') return 'a part between commas is empty';
  }
  if (/[>+~]\s*(?:[>+~,)]|$)/u.test(bare)) return 'a selector is missing after > + or ~';
  if (/^\s*[>+~]/u.test(bare)) return 'a selector is missing before > + or ~';
  const wrongName = /[.#](?![\p{L}_-])|:(?![:\p{L}-])/u.exec(bare.replace(/\[[^\]]*\]/gu, '[]'));
  return wrongName ? `a name is missing after "${wrongName[0]}"` : null;
}

function withoutStringsAndEscapes(selector: string): string | null {
  const bare = selector.replace(/\\./gsu, 'x').replace(/"[^"]*"|'[^']*'/gu, 'x');
  return /["']/u.test(bare) ? null : bare;
}

function bracketProblem(bare: string): string | null {
  const open: string[] = [];
  for (const character of bare) {
    if (character === '[') open.push(']');
    else if (character === '(') open.push(')');
    else if ((character === ']' || character === ')') && open.pop() !== character)
      return `"${character}" closes nothing`;
  }
  if (/\[\s*\]|\(\s*\)/u.test(bare)) return 'brackets are empty';
  const [missing] = open;
  return missing === undefined ? null : `"${missing}" is missing`;
}
