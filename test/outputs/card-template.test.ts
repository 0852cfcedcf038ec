import { describe, expect, test } from 'vitest';
import { CARD_PLACES, LONGEST_TEMPLATE, parseTemplate } from '../../core/outputs/card-template';
import { plainText } from '../../core/outputs/plain-text';

const blocks = (text: string) => {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.blocks;
};
const problem = (text: string) => {
  const parsed = parseTemplate(text);
  return parsed.ok ? null : parsed.problem;
};

describe('a card template', () => {
  test('is a block a line, with its mark taken off', () => {
    expect(blocks('# A\n## B\n- C\n---\n\nD').map(({ as }) => as)).toEqual([
      'title',
      'heading',
      'item',
      'rule',
      'gap',
      'text',
    ]);
    expect(blocks('## B')[0]?.pieces).toEqual([{ text: 'B', strong: false }]);
  });

  test('knows every place, with or without spaces around it', () => {
    for (const place of CARD_PLACES) expect(blocks(`{{${place}}}`)[0]?.pieces).toEqual([{ place, strong: false }]);
    expect(blocks('a {{ product }} b')[0]?.pieces).toEqual([
      { text: 'a ', strong: false },
      { place: 'product', strong: false },
      { text: ' b', strong: false },
    ]);
  });

  test('makes text and places strong between two pairs of stars', () => {
    expect(blocks('a **b {{shop}}** c')[0]?.pieces).toEqual([
      { text: 'a ', strong: false },
      { text: 'b ', strong: true },
      { place: 'shop', strong: true },
      { text: ' c', strong: false },
    ]);
  });

  test('leaves HTML, braces and stars alone that mean nothing', () => {
    const text = '<img src=x onerror=alert(1)> {a} }} * # no';
    expect(blocks(text)[0]?.pieces).toEqual([{ text, strong: false }]);
  });

  test.each([
    ['{{prodct}}', 1, 1, 'prodct'],
    ['# {{shop}}\r\nWarranty until {{end}}', 2, 16, 'end'],
    ['- **{{product}}** {{}}', 1, 19, ''],
    ['{{constructor}}', 1, 1, 'constructor'],
  ])('names the place and the word of a mistake: %s', (text, line, column, word) => {
    expect(problem(text)).toEqual({ what: 'unknown', line, column, word });
  });

  test('says where a place is not closed', () => {
    expect(problem('a\nb {{shop\n}}')).toEqual({ what: 'open', line: 2, column: 3, word: '' });
  });

  test('has an end', () => {
    expect(problem('x'.repeat(LONGEST_TEMPLATE))).toBeNull();
    expect(problem(`${'x'.repeat(LONGEST_TEMPLATE)}\n`)).toMatchObject({ what: 'long', line: 2 });
  });
});

describe('a name from a page', () => {
  test('is one line that reads in one direction', () => {
    expect(plainText(' Phone\u0000\n\tX \u202Egnirts\u202C ')).toBe('Phone X gnirts');
    expect(plainText('Телефон «Мрія» 5″ — 128 ГБ')).toBe('Телефон «Мрія» 5″ — 128 ГБ');
  });
});
