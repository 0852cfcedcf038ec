import type { DraftView, FetchResult, SavedDocument, ScanResult } from '../ledger/till';
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
  saved: SavedDocument | null;
}

/** What only the scanner does. */
export interface ScanActions {
  /** Where the product of the unit must come onto the paper first; null when the ledger cannot answer. */
  fetchUnit(raw: string, line: string | null): Promise<FetchResult | null>;
  /** After the page or the ledger changed: what was said of a scan that went nowhere may not be true any more. */
  recheck(): Promise<void>;
}

/** What was scanned last. */
interface Scanned {
  readonly raw: string;
  readonly line: string | null;
  /** Its product may come along. */
  readonly fetched: boolean;
  /** Beside which it was looked at last. */
  view: DraftView | null;
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
      desk.trouble = troubleOf(error);
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
  printCards: () => Promise<void>,
  askManager: ((draft: PageDraft) => Promise<void>) | null = null,
): SurfaceActions & ScanActions {
  const { till } = desk;
  const act = inTurn(desk, changed);
  const change = (work: (draft: PageDraft) => Promise<DraftView>) => act(work, (view) => view);
  let last: Scanned = { raw: '', line: null, fetched: false, view: null };
  const show = (result: ScanResult, raw: string, line: string | null, fetched: boolean) => {
    last = { raw, line, fetched, view: result.view };
    hands.lastScan = result;
    hands.notice = null;
    if (result.placed) {
      hands.activeLine = result.line;
      writeField(desk, result.view, result.line);
    }
    changed();
  };

  const fetch = async (raw: string, line: string | null, takes: boolean) => {
    const result = await act(
      (draft) => till.fetchUnit(draft, raw, line, takes),
      (fetched) => (fetched.answer === 'scanned' ? fetched.result.view : fetched.view),
    );
    if (result?.answer === 'scanned') show(result.result, raw, line, true);
    return result;
  };

  return {
    async scan(raw, line) {
      const active = line ?? hands.activeLine;
      const result = await act(
        (draft) => till.scan(draft, raw, active),
        ({ view }) => view,
      );
      if (result) show(result, raw, active, false);
      return result;
    },
    fetchUnit: (raw, line) => fetch(raw, line ?? hands.activeLine, false),
    async recheck() {
      const told = hands.lastScan;
      const view = desk.lastView;
      if (!told || told.placed || view === last.view || view?.draftId !== told.view.draftId) return;
      const { raw, line } = last;
      last.view = view;
      const answer = await act(
        async (draft) => ({ now: await till.whyNot(draft, raw, line, told.reason.rule) }),
        () => null,
      );
      if (!answer || hands.lastScan !== told || answer.now?.sentence === told.sentence) return;
      hands.lastScan = answer.now;
      changed();
    },
    async remove(line, unit, key) {
      const view = await change((draft) => till.remove(draft, line, unit, key));
      if (view) writeField(desk, view, line);
    },
    async takeOver(key) {
      const told = hands.lastScan;
      if (last.fetched && told?.placed === false && told.reason.facts.key === key) {
        const result = await fetch(last.raw, last.line, true);
        if (result?.answer === 'enter') desk.adapter.enterItem(result.code);
        return;
      }
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
    async printCards() {
      await printCards();
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
