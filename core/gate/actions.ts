import type { DraftView, FetchResult, OpenDocument, SavedDocument, ScanResult } from '../ledger/till';
import type { PageDraft } from '../model/document';
import { answerWithin } from './answer-within';
import type { Desk } from './desk';
import type { Notice, SurfaceActions } from './surface';
import { troubleOf } from './surface-trouble';

/** What the clerk sees of her own doing. */
export interface Hands {
  activeLine: string | null;
  lastScan: ScanResult | null;
  /** Of a scan that did not get as far as the ledger. */
  notice: Notice | null;
  unresolved: readonly OpenDocument[];
  saved: SavedDocument | null;
}

/** What only the scanner does. */
export interface ScanActions {
  /** Where the product of the unit must come onto the paper first; null when the ledger cannot answer. */
  fetchUnit(raw: string, line: string | null): Promise<FetchResult | null>;
}

/** Does something with the draft as it is on the page now; null when there is none or the ledger cannot answer. */
type Act = <T>(
  work: (draft: PageDraft) => Promise<T>,
  viewIn: (result: T) => DraftView | null,
  patience?: number,
) => Promise<T | null>;

/** A list of thousands is read and judged in one piece; milliseconds. */
const LIST_PATIENCE = 29_000;

/** One thing after the other: scans come in bursts, and each needs the page as the one before left it. */
function inTurn(desk: Desk, changed: () => void): Act {
  let last: Promise<unknown> = Promise.resolve();

  async function once<T>(
    work: (draft: PageDraft) => Promise<T>,
    viewIn: (result: T) => DraftView | null,
    patience?: number,
  ) {
    try {
      const { reading } = desk.see();
      if (reading.shows !== 'document') return null;
      const result = await answerWithin(work(reading.draft), 'The serial ledger', undefined, patience);
      const view = viewIn(result);
      if (view) {
        desk.touch();
        desk.note(reading.draft, view);
      }
      return result;
    } catch (error) {
      desk.trouble = troubleOf(error);
      changed();
      return null;
    }
  }

  return (work, viewIn, patience) => {
    const done = last.then(() => once(work, viewIn, patience));
    last = done;
    return done;
  };
}

/** Carries out what the clerk does on the panel. */
export function createActions(
  desk: Desk,
  hands: Hands,
  changed: () => void,
  refresh: () => Promise<void>,
): SurfaceActions & ScanActions {
  const { till } = desk;
  const act = inTurn(desk, changed);
  const change = (work: (draft: PageDraft) => Promise<DraftView>) => act(work, (view) => view);
  const show = (result: ScanResult) => {
    hands.lastScan = result;
    hands.notice = null;
    if (result.placed) {
      hands.activeLine = result.line;
      writeField(desk, result.view, result.line);
    }
    changed();
  };

  return {
    async scan(raw, line) {
      const active = line ?? hands.activeLine;
      const result = await act(
        (draft) => till.scan(draft, raw, active),
        ({ view }) => view,
      );
      if (result) show(result);
      return result;
    },
    async fetchUnit(raw, line) {
      const active = line ?? hands.activeLine;
      const result = await act(
        (draft) => till.fetchUnit(draft, raw, active),
        (fetched) => (fetched.answer === 'scanned' ? fetched.result.view : fetched.view),
      );
      if (result?.answer === 'scanned') show(result.result);
      return result;
    },
    async scanList(text, line, keep) {
      const result = await act(
        (draft) => till.scanList(draft, text, line ?? hands.activeLine, keep),
        ({ view }) => view,
        LIST_PATIENCE,
      );
      for (const { key } of result?.taken ? result.view.lines : []) if (result) writeField(desk, result.view, key);
      return result;
    },
    async remove(line, unit, key) {
      const view = await change((draft) => till.remove(draft, line, unit, key));
      if (view) writeField(desk, view, line);
    },
    async takeOver(key) {
      const view = await change((draft) => till.takeOver(draft, key));
      for (const line of view?.lines ?? []) {
        if (view && line.units.some((unit) => unit.identifiers.some((one) => one.key === key)))
          writeField(desk, view, line.key);
      }
    },
    async explain(key, reason) {
      await change((draft) => till.explain(draft, key, reason));
    },
    async sendTo(returnTo) {
      await change((draft) => till.sendTo(draft, returnTo));
    },
    async choices(line, part) {
      return (
        (await act(
          (draft) => till.choices(draft, line, part),
          () => null,
        )) ?? []
      );
    },
    activate(line) {
      hands.activeLine = line;
      changed();
    },
    retry: () => refresh(),
    async settle(documentId, state, number) {
      try {
        await till.settle(documentId, { state, number, message: null, source: 'till' });
      } catch (error) {
        desk.trouble = troubleOf(error);
        changed();
        return;
      }
      desk.forget();
      await refresh();
    },
  };
}

/** The page's own serial field shows what was captured: the first identifier of each unit. */
function writeField(desk: Desk, view: DraftView, lineKey: string): void {
  const line = view.lines.find(({ key }) => key === lineKey);
  const serials = line?.units.flatMap(({ identifiers }) => identifiers.slice(0, 1).map(({ value }) => value)) ?? [];
  desk.adapter.fill(lineKey, serials);
}
