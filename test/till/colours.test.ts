import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../components/till/styles/colours';
import { contrast, themesOf } from '../wcag';

const THEMES = themesOf(COLOURS);

const TEXTS: [text: string, ground: string][] = [
  ...['text', 'muted', 'accent', 'good', 'warn', 'bad'].map((text): [string, string] => [text, 'ground']),
  ...['text', 'muted', 'warn'].map((text): [string, string] => [text, 'raised']),
  ...['text', 'muted', 'bad', 'warn'].map((text): [string, string] => [text, 'bad-ground']),
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['accent-text', 'accent'],
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const of = (colour: string) => THEMES[name][colour] ?? '';

  test.each(TEXTS)('%s on %s is readable: 4.5 : 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'accent', 'good', 'bad'])('the outline of a control or a bar in %s is seen: 3 : 1', (colour) => {
    expect(contrast(of(colour), of('ground'))).toBeGreaterThanOrEqual(3);
  });
});
