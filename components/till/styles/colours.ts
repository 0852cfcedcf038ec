/** Colours of the panel, light and dark. Each text colour keeps 4.5 : 1 on the grounds it is used on (WCAG 2.2 AA). */
export const COLOURS = `
:host {
  --ground: #ffffff; --raised: #f4f6f8; --text: #1b2430; --muted: #515d6c; --edge: #7d8896; --rule: #d9dee5;
  --accent: #1b58c4; --accent-text: #ffffff; --accent-ground: #e9f0fd;
  --good: #14693f; --good-ground: #e6f5ec; --warn: #7a4b00; --warn-ground: #fdf3dc; --bad: #a9201a; --bad-ground: #fdeceb;
  --shadow: 0 1px 2px rgb(15 23 42 / 12%), 0 8px 28px rgb(15 23 42 / 20%);
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #1b2027; --raised: #262d36; --text: #eef2f6; --muted: #acb8c6; --edge: #8592a1; --rule: #39424e;
    --accent: #8db6ff; --accent-text: #10213d; --accent-ground: #22324d;
    --good: #74d79f; --good-ground: #17352a; --warn: #f3c566; --warn-ground: #3a2f16; --bad: #ffa29b; --bad-ground: #43211f;
    --shadow: 0 1px 2px rgb(0 0 0 / 50%), 0 8px 28px rgb(0 0 0 / 60%);
  }
}
`;
