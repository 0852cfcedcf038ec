import type { DraftView, ScanResult } from '../ledger/till';
import type { CameraAnswer, CameraAsk, CameraPaper, CameraResult } from '../model/camera';
import type { Hands as AllHands } from './actions';
import type { Desk } from './desk';
import type { Errands } from './errands';
import type { SurfaceActions } from './surface';

type Hands = Pick<AllHands, 'lastScan'>;
type Actions = Pick<SurfaceActions, 'scan' | 'remove'>;

/** Brings what the camera's window read to the paper on the page, as a scan into the panel's own field. */
export function answerCamera(
  desk: Desk,
  actions: Actions,
  errands: Errands,
  hands: Hands,
): (ask: CameraAsk) => Promise<CameraAnswer> {
  const camera = new CameraDesk(desk, actions, errands, hands);
  return async (ask) => {
    await errands.done();
    await desk.settled();
    if (desk.see().reading.shows !== 'document') return { paper: null, result: null };
    const result = ask.ask === 'see' ? null : await camera[ask.ask](ask.text);
    const view = camera.view();
    return { paper: view && paperOf(view), result };
  };
}

class CameraDesk {
  constructor(
    readonly desk: Desk,
    readonly actions: Actions,
    readonly errands: Errands,
    readonly hands: Hands,
  ) {}

  view(): DraftView | null {
    const { reading } = this.desk.see();
    return reading.shows === 'document' ? (this.desk.fresh(reading.draft) ?? this.desk.known(reading.draft)) : null;
  }

  async scan(text: string): Promise<CameraResult | null> {
    const { reading } = this.desk.see();
    const fetched = this.errands.canFetch(reading) ? await this.errands.fetch(text, null) : null;
    if (fetched?.answer === 'enter') {
      // The POS puts its product on the paper first; a page that comes anew for it does not live to answer.
      await this.errands.done();
      return this.find(text);
    }
    const scanned = fetched?.answer === 'scanned' ? fetched.result : await this.actions.scan(text, null);
    return scanned && becameOf(scanned);
  }

  async find(text: string): Promise<CameraResult> {
    const place = this.#find(text);
    const line = this.view()?.lines.find(({ key }) => key === place?.line);
    if (place && line) return { became: 'placed', identifier: place.value, product: line.productName };
    const { lastScan } = this.hands;
    return lastScan && !lastScan.placed ? becameOf(lastScan) : { became: 'nothing' };
  }

  async undo(text: string): Promise<CameraResult> {
    let undone = false;
    for (let found = this.#find(text); found; found = this.#find(text)) {
      await this.actions.remove(found.line, found.unit, found.key);
      undone = true;
      // A ledger that does not answer takes nothing off.
      if (JSON.stringify(this.#find(text)) === JSON.stringify(found)) return { became: 'nothing' };
    }
    return { became: undone ? 'undone' : 'nothing' };
  }

  /** The next identifier on the paper that this text brought. */
  #find(
    text: string,
  ): { readonly line: string; readonly unit: number; readonly key: string; readonly value: string } | null {
    for (const line of this.view()?.lines ?? []) {
      for (const [unit, { identifiers }] of line.units.entries()) {
        const found = identifiers.find(({ raw }) => raw === text);
        if (found) return { line: line.key, unit, key: found.key, value: found.value };
      }
    }
    return null;
  }
}

function becameOf(result: ScanResult): CameraResult {
  if (!result.placed) return { became: 'refused', sentence: result.sentence };
  const product = result.view.lines.find(({ key }) => key === result.line)?.productName ?? '';
  return { became: 'placed', identifier: result.identifier.value, product };
}

function paperOf({ kind, lines }: DraftView): CameraPaper {
  const done = lines.flatMap(({ units }) => units.filter(({ missing }) => missing.length === 0)).length;
  return { kind, done, needed: lines.reduce((sum, line) => sum + line.needed, 0) };
}
