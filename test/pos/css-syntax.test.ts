import { describe, expect, test } from 'vitest';
import { selectorProblem } from '../../core/pos/css-syntax';

describe('the shape of a selector where no browser reads it', () => {
  test.each([
    'main',
    '#pay.primary, button[name=done]',
    'ul > li:nth-child(2n+1) ~ a + b',
    '[data-a="x>,{"]::before',
    'td[data-title^="Lot"] a[title]',
    ':is(.a, .b):not([type=hidden])',
    '.a\\:b',
    '*',
    ':scope > tr',
    '#_x',
  ])('%s passes', (selector) => {
    expect(selectorProblem(selector)).toBeNull();
  });

  test.each([
    ['a[b', '"]" is missing'],
    ['a)', '")" closes nothing'],
    ['a[b="c]', 'a quote is not closed'],
    ['a,,b', 'a part between commas is empty'],
    ['a >', 'a selector is missing after > + or ~'],
    ['> a', 'a selector is missing before > + or ~'],
    ['a > > b', 'a selector is missing after > + or ~'],
    ['.1a', 'a name is missing after "."'],
    ['a:', 'a name is missing after ":"'],
    ['a[]', 'brackets are empty'],
    ['a{b}', '"{" has no place in a selector'],
    ['', 'a part between commas is empty'],
  ])('%s: %s', (selector, problem) => {
    expect(selectorProblem(selector)).toBe(problem);
  });
});
