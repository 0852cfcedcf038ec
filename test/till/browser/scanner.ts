import type { Page } from 'playwright-core';
import { typed } from '../../scan/wedge-keys';

export interface TypeOptions {
  readonly end?: string[];
  readonly layout?: 'us' | 'ukrainian';
  /** When the first key is pressed, milliseconds since the epoch; now, when it is absent. */
  readonly start?: number;
}

export interface Scanner {
  /** Types a text and its end with `gap` milliseconds between keys; the keys carry these times however busy the machine is. */
  type(text: string, gap: number, options?: TypeOptions): Promise<void>;
}

const NAMED: Readonly<Record<string, { windowsVirtualKeyCode: number; text?: string }>> = {
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { windowsVirtualKeyCode: 9 },
};

/** A keyboard-wedge scanner at a page: trusted keys with their own clock. */
export async function scannerAt(page: Page): Promise<Scanner> {
  const session = await page.context().newCDPSession(page);
  let last = 0;
  return {
    async type(text, gap, options = {}) {
      const keys = typed(text, () => gap, { start: Math.max(Date.now(), last + gap), ...options });
      last = keys.at(-1)?.timeStamp ?? last;
      const sent = keys.flatMap(({ code, key, shift, ctrl, timeStamp }) => {
        const common = { key, code, modifiers: (shift ? 8 : 0) + (ctrl ? 2 : 0) };
        const timestamp = timeStamp / 1000;
        const typed = { windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0), ...(!ctrl && { text: key }) };
        const named = NAMED[key] ?? typed;
        return [
          session.send('Input.dispatchKeyEvent', {
            type: 'text' in named ? 'keyDown' : 'rawKeyDown',
            ...common,
            ...named,
            timestamp,
          }),
          session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common, timestamp: timestamp + 0.001 }),
        ];
      });
      await Promise.all(sent);
    },
  };
}
