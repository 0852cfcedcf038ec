import { type Leftover, NOTHING_LEFT, type Relay } from '../../core/gate/relay';

const KEY = 'serialgate.leftover';

/** In the tab's `sessionStorage`: as private as the page in which the widget runs, like all the rest of it. */
export function keepLeftovers(): Relay {
  return {
    leave: (leftover) => sessionStorage.setItem(KEY, JSON.stringify(leftover)),
    async pickUp() {
      const kept = sessionStorage.getItem(KEY);
      sessionStorage.removeItem(KEY);
      return kept === null ? null : ({ ...NOTHING_LEFT, ...JSON.parse(kept) } as Leftover);
    },
  };
}
