import type { PosAdapter } from '../pos/adapter';
import type { Departure } from './departure';
import type { Sight } from './desk';
import type { Gatekeeper } from './gatekeeper';
import { UnsavedFields } from './unsaved';

/**
 * Keeps a submission back that would overtake what the POS's server does not know yet: a change that stands only on the page, or an
 * action whose answer, the next page, is still on its way. It is saved first, or already is; then the clerk presses again.
 */
export class PutOff {
  readonly #fields: UnsavedFields;

  constructor(
    adapter: PosAdapter,
    readonly keeper: Gatekeeper,
    readonly departure: Departure,
    window: Window,
    signal: AbortSignal,
  ) {
    this.#fields = new UnsavedFields(adapter, window, signal);
  }

  /** Whether this press must wait for the next page. */
  stops({ reading, key }: Sight): boolean {
    const { keeper, departure } = this;
    const { at } = keeper.state;
    if (reading.shows !== 'document' || at === 'held' || at === 'passing' || at === 'released') return false;
    const unsaved = reading.definition.gate.navigates && key !== null ? this.#fields.find() : null;
    if (!unsaved && !departure.unasked) return false;
    if (key !== null) keeper.putOff(key);
    departure.leave({ unsaved: unsaved?.name ?? '' });
    if (!departure.underWay) unsaved?.save();
    return true;
  }

  /** Asked at the release: a page that began to go away meanwhile takes the press with it. */
  stays(): boolean {
    const { unasked } = this.departure;
    if (unasked) this.departure.leave({ unsaved: '' });
    return !unasked;
  }

  /** The page before put a press off for this change. */
  inherit(change: string | null, key: string | null): void {
    this.#fields.savedBefore = change;
    if (change !== null && key !== null) this.keeper.putOff(key);
  }
}
