import type { Page } from 'playwright-core';

/** What `watchTimers` leaves in the page. */
interface Watched {
  pendingTimers: Set<unknown>;
  jQuery: { active: number };
}

/**
 * Lets `settled` know of the client's short timers: after an answer the client works on in a chain of them, sometimes for a
 * third of a second, and then moves the cursor or draws over what was typed. Call it before the page is loaded.
 */
export async function watchTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LONGEST = 20; // ms; longer ones are animations, delayed searches and the like
    const pendingTimers = new Set<unknown>();
    const start = globalThis.setTimeout as (run: () => void, delay?: number) => unknown;
    const stop = globalThis.clearTimeout as (timer: unknown) => void;
    Object.assign(globalThis, {
      pendingTimers,
      setTimeout(run: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) {
        if (delay > LONGEST) return start(() => run(...values), delay);
        const timer = start(() => {
          try {
            run(...values);
          } finally {
            pendingTimers.delete(timer);
          }
        }, delay);
        pendingTimers.add(timer);
        return timer;
      },
      clearTimeout(timer: unknown) {
        pendingTimers.delete(timer);
        stop(timer);
      },
    });
  });
}

/** Waits until the client has no request under way and has finished with the answers. Needs `watchTimers`. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((done) => {
        const client = globalThis as unknown as Watched;
        let quietFrames = 0;
        const look = () => {
          quietFrames = client.jQuery.active === 0 && client.pendingTimers.size === 0 ? quietFrames + 1 : 0;
          if (quietFrames > 2) done(true);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Waits until something matches the selector. Looks at every frame, where a locator would look every half second. */
export async function present(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
}

/** Waits until nothing matches the selector. */
export async function gone(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((unwanted) => document.querySelector(unwanted) === null, selector);
}
