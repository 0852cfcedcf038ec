import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, themesOf } from '../wcag';

const STYLES = join(import.meta.dirname, '..', '..', 'components', 'manager', 'styles');
const read = (file: string) => readFileSync(join(STYLES, file), 'utf8');
const THEMES = themesOf(read('tokens.css'));

const TEXTS: [text: string, ground: string][] = [
  ...['text', 'text-soft', 'accent'].flatMap((text) =>
    ['ground', 'surface', 'sunken', 'accent-soft'].map((ground): [string, string] => [text, ground]),
  ),
  ['accent-strong', 'accent-soft'],
  ['accent-strong', 'ground'],
  ['good', 'good-soft'],
  ['wait', 'wait-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['surface', 'bad'],
  ['ground', 'text'],
  ['text', 'mark'],
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const of = (colour: string) => THEMES[name][colour] ?? '';

  test.each(TEXTS)('%s on %s is readable: 4.5 : 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'accent', 'bad'])(
    'the outline of a field, a switch or the focus in %s is seen: 3 : 1',
    (colour) => {
      for (const ground of ['surface', 'ground']) expect(contrast(of(colour), of(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  test('the chosen one of a few choices is outlined against the ground they lie on: 3 : 1', () => {
    const [, chosen = ''] = /\.segmented input:checked \+ span \{([^}]*)\}/u.exec(read('controls.css')) ?? [];
    const [, outline = ''] = /box-shadow: inset 0 0 0 1px var\(--([\w-]+)\)/u.exec(chosen) ?? [];
    expect(contrast(of(outline), of('sunken'))).toBeGreaterThanOrEqual(3);
  });
});
