import type { PageDraft, ReceiptReason, ReturnTo } from '../model/document';
import type { DocumentState } from '../model/entry';
import { withoutIdentifier } from './captures';
import { Consultation } from './consultation';
import { unitsInStock } from './find-units';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { openDocumentsOf, sightedOf } from './open-documents';
import { reserve } from './reserve';
import { fetchInto, scanInto } from './scan-into';
import { scanList } from './scan-list';
import { readSettings } from './settings';
import { settle } from './settle';
import { savedOf } from './submissions';
import { takeOver } from './take-over';
import type {
  Caller,
  DraftView,
  FetchResult,
  ListResult,
  OpenDocument,
  Outcome,
  ReserveResult,
  SavedDocument,
  ScanResult,
  Sighting,
  StockChoice,
  Till,
} from './till';
import { viewOf } from './view';
import type { Work } from './work';

const MOST_CHOICES = 50;

/** The till on this origin's own database. Every method is one transaction and answers with a native promise. */
export class LocalTill implements Till {
  readonly #place: Workplace;
  readonly #rules: Rules;
  readonly #work: Work;
  readonly #caller: Caller;

  constructor(place: Workplace, rules: Rules, work: Work, caller: Caller) {
    this.#place = place;
    this.#rules = rules;
    this.#work = work;
    this.#caller = caller;
  }

  async look(page: PageDraft): Promise<DraftView> {
    const seen = await this.#work.read(async () => {
      const consultation = await this.#consult(page);
      return consultation.dirty ? null : viewOf(consultation);
    });
    return seen ?? this.#look(page);
  }

  async scan(page: PageDraft, raw: string, line: string | null): Promise<ScanResult> {
    return this.#work.write(async () => {
      const consultation = await this.#consult(page);
      const result = await scanInto(consultation, raw, line);
      await consultation.save();
      return { ...result, view: viewOf(consultation) };
    });
  }

  async scanList(page: PageDraft, text: string, line: string | null, keep: 'all' | 'good'): Promise<ListResult> {
    return this.#work.write(async () => {
      const consultation = await this.#consult(page);
      const { view, ...result } = await scanList(consultation, text, line, keep);
      await consultation.save();
      return { ...result, view: view() };
    });
  }

  async fetchUnit(page: PageDraft, raw: string, line: string | null): Promise<FetchResult> {
    return this.#work.write(async () => {
      const consultation = await this.#consult(page);
      const answer = await fetchInto(consultation, raw, line);
      await consultation.save();
      const view = viewOf(consultation);
      return answer.answer === 'scanned' ? { ...answer, result: { ...answer.result, view } } : { ...answer, view };
    });
  }

  async remove(page: PageDraft, line: string, unit: number, key: string | null): Promise<DraftView> {
    return this.#change(page, async (consultation) => {
      const known = consultation.tracked.find((one) => one.line === line);
      if (known) await consultation.capture(withoutIdentifier(consultation.draft.captures, known, unit, key));
    });
  }

  async takeOver(page: PageDraft, key: string): Promise<DraftView> {
    return this.#change(page, (consultation) => takeOver(consultation, key));
  }

  async explain(page: PageDraft, key: string, reason: ReceiptReason): Promise<DraftView> {
    return this.#change(page, async (consultation) => {
      const { draft } = consultation;
      if (draft.receiptReasons[key] === reason) return;
      consultation.draft = { ...draft, receiptReasons: { ...draft.receiptReasons, [key]: reason } };
    });
  }

  async sendTo(page: PageDraft, returnTo: ReturnTo): Promise<DraftView> {
    return this.#change(page, async (consultation) => {
      if (consultation.draft.returnTo === returnTo) return;
      consultation.draft = { ...consultation.draft, returnTo };
    });
  }

  async choices(page: PageDraft, line: string, part: string): Promise<StockChoice[]> {
    return this.#work.read(async () => {
      const { db } = this.#place;
      const consultation = await this.#consult(page);
      const known = consultation.tracked.find((one) => one.line === line);
      if (!known || page.kind !== 'sale') return [];
      const { location } = consultation.reading.settings;
      const units = await unitsInStock(db, known.productId, part, MOST_CHOICES, (unit) => unit.location === location);
      const claims = await db.claims.bulkGet(units.map((unit) => unit.identifiers[0]?.key ?? ''));
      return units
        .filter((_, i) => claims[i] === undefined)
        .map((unit) => ({
          unitId: unit.id,
          identifiers: unit.identifiers,
          receivedAt: unit.episodes.at(-1)?.received.at ?? null,
        }));
    });
  }

  async reserve(page: PageDraft): Promise<ReserveResult> {
    return this.#work.write(async () => reserve(await this.#consult(page)));
  }

  async settle(documentId: string, outcome: Outcome): Promise<DocumentState> {
    return this.#work.write(async () => {
      const [record, settings] = await Promise.all([
        this.#place.db.documents.get(documentId),
        readSettings(this.#place.db),
      ]);
      if (record?.origin !== this.#caller.origin) {
        throw new LedgerError('unknownDocument', 'This document is not one of this page.', false);
      }
      const source = outcome.source ?? 'page';
      if (source === 'till' && !settings.settleAtTill) {
        throw new LedgerError('notAllowed', 'This shop settles documents on the manager’s page only.', false);
      }
      return settle(this.#place, settings, record, { ...outcome, source });
    });
  }

  async openDocuments(): Promise<OpenDocument[]> {
    return this.#work.read(() => openDocumentsOf(this.#place.db, this.#caller));
  }

  async saved(): Promise<SavedDocument | null> {
    return this.#work.read(() => savedOf(this.#place, this.#caller));
  }

  async sighted(rows: readonly Sighting[]): Promise<number> {
    if (rows.length === 0) return 0;
    const open = await this.#work.read(() => sightedOf(this.#place.db, this.#caller, rows));
    if (open.length === 0) return 0;
    return this.#work.write(async () => {
      const settings = await readSettings(this.#place.db);
      const states: DocumentState[] = [];
      for (const { record, number } of await sightedOf(this.#place.db, this.#caller, rows)) {
        const settlement = { state: 'posted', number, message: null, source: 'sighting' } as const;
        states.push(await settle(this.#place, settings, record, settlement));
      }
      return states.filter((state) => state === 'posted').length;
    });
  }

  async #look(page: PageDraft): Promise<DraftView> {
    const { view } = await this.#work.write(
      async () => {
        const consultation = await this.#consult(page);
        await consultation.save();
        return { view: viewOf(consultation), outdates: consultation.outdates };
      },
      ({ outdates }) => !outdates,
    );
    return view;
  }

  async #change(page: PageDraft, change: (consultation: Consultation) => Promise<void>): Promise<DraftView> {
    return this.#work.write(async () => {
      const consultation = await this.#consult(page);
      await change(consultation);
      await consultation.save();
      return viewOf(consultation);
    });
  }

  async #consult(page: PageDraft): Promise<Consultation> {
    return Consultation.open(this.#place, this.#rules, this.#caller, page);
  }
}
