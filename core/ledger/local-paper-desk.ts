import type { DocumentKind, ReceiptReason, ReturnTo } from '../model/document';
import { approve } from './approve';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { managerOf } from './managers';
import type { PaperChange, PaperDesk, PaperView, Posted, ScannedMany } from './paper-desk';
import { Papers } from './papers';
import { postPaper, setAside } from './post-paper';
import type { PaperRow } from './rows';
import type { ScanResult } from './till';
import type { Work } from './work';

/** The papers of this origin's own database. Every method is one transaction, but that a PIN is hashed before it. */
export class LocalPaperDesk implements PaperDesk {
  readonly #place: Workplace;
  readonly #papers: Papers;
  readonly #work: Work;

  constructor(place: Workplace, rules: Rules, work: Work) {
    this.#place = place;
    this.#papers = new Papers(place, rules);
    this.#work = work;
  }

  async unfinished(): Promise<PaperRow[]> {
    return this.#work.read(async () => this.#place.db.papers.toArray());
  }

  async open(kind: DocumentKind, start: PaperChange = {}): Promise<PaperView> {
    const { newId, now } = this.#place;
    const empty = { details: {}, reference: null, party: null, contact: null, lines: [] };
    const row: PaperRow = { id: newId(), kind, openedAt: now().toISOString(), ...empty, ...start };
    return this.#work.write(async () => {
      await this.#place.db.papers.add(row);
      return this.#papers.view(row);
    });
  }

  async look(id: string, whole = false): Promise<PaperView> {
    return this.#work.read(async () => this.#papers.view(await this.#papers.row(id), whole));
  }

  async edit(id: string, change: PaperChange): Promise<PaperView> {
    return this.#work.write(async () => {
      const row = { ...(await this.#papers.row(id)), ...change };
      await this.#place.db.papers.put(row);
      return this.#papers.change(id, async () => undefined);
    });
  }

  async scan(id: string, raw: string, line: string | null): Promise<ScanResult> {
    const { scans, view } = await this.scanMany(id, [raw], line);
    const [scanned] = scans;
    if (!scanned) throw new LedgerError('failed', 'A scan was not answered.', false);
    return { ...scanned, view };
  }

  async scanMany(id: string, raws: readonly string[], line: string | null): Promise<ScannedMany> {
    return this.#work.write(() => this.#papers.scan(id, raws, line));
  }

  async remove(id: string, line: string, unit: number, key: string | null): Promise<PaperView> {
    return this.#work.write(() => this.#papers.remove(id, line, unit, key));
  }

  async takeOver(id: string, key: string): Promise<PaperView> {
    return this.#work.write(() => this.#papers.takeOver(id, key));
  }

  async explain(id: string, key: string, reason: ReceiptReason): Promise<PaperView> {
    return this.#work.write(() => this.#papers.change(id, async (consultation) => consultation.explain(key, reason)));
  }

  async sendTo(id: string, returnTo: ReturnTo): Promise<PaperView> {
    return this.#work.write(() => this.#papers.change(id, async (consultation) => consultation.sendTo(returnTo)));
  }

  async approve(id: string, pin: string, reason: string): Promise<PaperView> {
    const manager = await managerOf(this.#place, this.#work, pin);
    return this.#work.write(() =>
      this.#papers.change(id, async (consultation) => approve(consultation, manager, reason)),
    );
  }

  async post(id: string, pin?: string): Promise<Posted> {
    const { kind } = await this.#work.read(() => this.#papers.row(id));
    const needed = kind === 'stockCount' && (await this.#work.read(async () => this.#place.db.managers.count())) > 0;
    const by = needed ? (await managerOf(this.#place, this.#work, pin ?? '')).name : null;
    return this.#work.write(async () => postPaper(this.#papers, await this.#papers.row(id), by));
  }

  async setAside(id: string): Promise<Posted> {
    return this.#work.write(async () => setAside(this.#papers, await this.#papers.row(id)));
  }

  async drop(id: string): Promise<void> {
    await this.#work.write(() => this.#papers.drop(id));
  }
}
