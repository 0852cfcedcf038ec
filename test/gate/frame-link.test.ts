import { describe, expect, test } from 'vitest';
import { type Deciders, decidersAround, offerLink } from '../../core/gate/frame-link';

/** A window of which only its place among others matters. */
function windowIn(parent: Window | null, opener: Window | null = null): Window {
  const window = { opener } as { parent?: Window; opener: Window | null };
  window.parent = parent ?? (window as unknown as Window);
  return window as unknown as Window;
}

const DECIDERS: Deciders = { handler: null, guard: null };

describe('who decides for a window that shows nothing', () => {
  test('the nearest frame around it that does', () => {
    const top = windowIn(null);
    const frame = windowIn(windowIn(top));
    expect(decidersAround(frame)).toBeNull();
    offerLink(top, () => DECIDERS, new AbortController().signal);
    expect(decidersAround(frame)).toBe(DECIDERS);
    expect(decidersAround(top)).toBeNull();
  });

  test('the window that opened it', () => {
    const page = windowIn(null);
    offerLink(page, () => DECIDERS, new AbortController().signal);
    expect(decidersAround(windowIn(windowIn(null, page)))).toBe(DECIDERS);
  });

  test('nobody any more once the page is left', () => {
    const page = windowIn(null);
    const abort = new AbortController();
    offerLink(page, () => DECIDERS, abort.signal);
    abort.abort();
    expect(decidersAround(windowIn(page))).toBeNull();
  });

  test('nobody among windows that open each other, or of another origin', () => {
    const first = windowIn(null) as Window & { opener: Window };
    first.opener = windowIn(null, first);
    expect(decidersAround(first)).toBeNull();
    const foreign = new Proxy({} as Window, {
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(decidersAround(windowIn(foreign))).toBeNull();
  });
});
