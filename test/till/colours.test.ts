import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../components/till/styles/colours';

type Theme = Record<string, string>;

function themeOf(css: string): Theme {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gu)].map(([, name, value]) => [name, value]));
}

const [light = '', dark = ''] = COLOURS.split('@media (prefers-color-scheme: dark)');
const THEMES: Record<string, Theme> = { light: themeOf(light), dark: { ...themeOf(light), ...themeOf(dark) } };

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS: [text: string, ground: string][] = [
  ...['text', 'muted', 'accent', 'good', 'warn', 'bad'].map((text): [string, string] => [text, 'ground']),
  ...['text', 'muted', 'warn'].map((text): [string, string] => [text, 'raised']),
  ...['text', 'muted', 'bad', 'warn'].map((text): [string, string] => [text, 'bad-ground']),
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['accent-text', 'accent'],
];

describe.each(Object.keys(THEMES))('%s', (name) => {
  const of = (colour: string) => THEMES[name]?.[colour] ?? '';

  test.each(TEXTS)('%s on %s is readable: 4.5 : 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'accent', 'good', 'bad'])('the outline of a control or a bar in %s is seen: 3 : 1', (colour) => {
    expect(contrast(of(colour), of('ground'))).toBeGreaterThanOrEqual(3);
  });
});
