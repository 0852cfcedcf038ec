import type { Page, Route } from 'playwright-core';

const FINAL = /"model\.stock\.shipment\.(in\.receive|out\.done|out\.return\.receive)"/;

/** Whether a request is one that finishes a paper for good. */
export function isFinalRequest(body: string | null): boolean {
  return FINAL.test(body ?? '');
}

/** Does something else with final requests; the result undoes it. */
export async function breakFinal(page: Page, instead: (route: Route) => Promise<void>): Promise<() => Promise<void>> {
  await page.route('**/shop/', (route) =>
    isFinalRequest(route.request().postData()) ? instead(route) : route.continue(),
  );
  return () => page.unrouteAll({ behavior: 'wait' });
}

/**
 * Lets no answer of Tryton come back once it has (`booked`) or would have (`lost`) done what it was asked; its questions still do.
 * `fallen` settles when that has happened.
 */
export async function darkness(page: Page, what: 'booked' | 'lost'): Promise<{ fallen: Promise<void> }> {
  let fall = () => {};
  const fallen = new Promise<void>((done) => {
    fall = done;
  });
  await breakFinal(page, async (route) => {
    if (what === 'booked') {
      const response = await route.fetch();
      if ((await response.text()).includes('UserWarning')) return route.fulfill({ response });
    }
    fall();
  });
  return { fallen };
}
