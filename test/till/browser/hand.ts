import type { OpenPreview } from '../preview/open-preview';

/** A person at the panel: finds controls by their accessible name, acts with the real mouse and keyboard. */
export interface Hand {
  click(name: string): Promise<void>;
  /** All the text shown. */
  text(): Promise<string>;
  /** Accessible name of what has the focus inside the panel; null: the focus is in the page. */
  focused(): Promise<string | null>;
  /** Text in the field under the focus. */
  value(): Promise<string>;
  /** Everything the page heard since the last time it was asked. */
  heard(): Promise<string[]>;
  /** Actions asked of the gate so far. */
  calls(): Promise<string[]>;
}

export function handAt({ page, inWorld }: OpenPreview): Hand {
  return {
    async click(name) {
      const spot = await inWorld((preview, wanted) => {
        for (const control of preview.roots.at(-1)?.querySelectorAll('button, input, select, summary') ?? []) {
          const label = control.getAttribute('aria-label') ?? control.textContent ?? '';
          if (label.trim() !== wanted) continue;
          control.scrollIntoView({ block: 'nearest' });
          const box = control.getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2] as const;
        }
        return null;
      }, name);
      if (spot === null) throw new Error(`the panel has no control named ${name}`);
      await page.mouse.click(...spot);
    },
    text: () => inWorld((preview) => preview.roots.at(-1)?.querySelector('section')?.innerText ?? ''),
    focused: () =>
      inWorld((preview) => {
        const active = preview.roots.at(-1)?.activeElement;
        if (!active) return null;
        const label = active.closest('label')?.querySelector('span')?.textContent;
        return (active.getAttribute('aria-label') ?? label ?? active.textContent ?? '').trim();
      }),
    value: () =>
      inWorld((preview) => {
        const active = preview.roots.at(-1)?.activeElement;
        return active instanceof HTMLInputElement ? active.value : '';
      }),
    heard: () => page.evaluate('heard.splice(0)') as Promise<string[]>,
    calls: () => inWorld((preview) => preview.calls),
  };
}
