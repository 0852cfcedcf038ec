import type { DraftView, OpenDocument, ScanResult } from '../ledger/till';
import type { PageDraft } from '../model/document';
import { answerWithin, wordsOf } from './answer-within';
import type { Desk } from './desk';
import type { SurfaceActions } from './surface';

/** What the clerk sees of her own doing. */
export interface Hands {
  activeLine: string | null;
  lastScan: ScanResult | null;
  unresolved: readonly OpenDocument[];
}

/** Does something with the draft as it is on the page now; null when there is none or the ledger cannot answer. */
type Act = <T>(work: (draft: PageDraft) => Promise<T>, viewIn: (result: T) => DraftView | null) => Promise<T | null>;

/** One thing after the other: scans come in bursts, and each needs the page as the one before left it. */
function inTurn(desk: Desk, changed: () => void): Act {
  let last: Promise<unknown> = Promise.resolve();

  async function once<T>(work: (draft: PageDraft) => Promise<T>, viewIn: (result: T) => DraftView | null) {
    try {
      const { reading } = desk.see();
      if (reading.shows !== 'document') return null;
      const result = await answerWithin(work(reading.draft), 'The serial ledger');
      const view = viewIn(result);
      if (view) {
        desk.touch();
        desk.note(reading.draft, view);
      }
      return result;
    } catch (error) {
      desk.trouble = wordsOf(error);
      changed();
      return null;
    }
  }

  return (work, viewIn) => {
    const done = last.then(() => once(work, viewIn));
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
  askManager: ((draft: PageDraft) => Promise<void>) | null = null,
): SurfaceActions {
  const { till } = desk;
  const act = inTurn(desk, changed);
  const change = (work: (draft: PageDraft) => Promise<DraftView>) => act(work, (view) => view);

  return {
    async scan(raw, line) {
      const active = line ?? hands.activeLine;
      const result = await act(
        (draft) => till.scan(draft, raw, active),
        ({ view }) => view,
      );
      if (!result) return null;
      hands.lastScan = result;
      if (result.placed) {
        hands.activeLine = result.line;
        writeField(desk, result.view, result.line);
      }
      changed();
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
    ...(askManager && {
      async askManager() {
        const { reading } = desk.see();
        if (reading.shows === 'document') await askManager(reading.draft);
      },
    }),
    async settle(documentId, state, number) {
      try {
        await till.settle(documentId, { state, number, message: null, source: 'till' });
      } catch (error) {
        desk.trouble = wordsOf(error);
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
