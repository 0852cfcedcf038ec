/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The custom properties of a style sheet that are colours, in its light and in its dark theme. */
export function themesOf(css: string): Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)').map((part) => part);
  const colours = (text: string) =>
    Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gu)].map(([, name, value]) => [name, value]));
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
}
