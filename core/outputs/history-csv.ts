import type { DocumentLine } from '../model/document';
import type { LedgerEntry, PendingEntry, SettlementEntry } from '../model/entry';
import type { Identifier } from '../model/identifier';
import { locationNameOf, type Names, registerNameOf } from '../model/settings';
import type { Action, EntryRef } from '../model/unit';
import { BYTE_ORDER_MARK, type Cell, csvRow, type Delimiter } from './csv';

/** Stable names: programs of the shop's accountant depend on them. New ones are only ever added at the end. */
export const HISTORY_COLUMNS = [
  'register',
  'entry',
  'at',
  'by',
  'event',
  'document_kind',
  'document_number',
  'document_id',
  'reference',
  'party',
  'product',
  'product_id',
  'unit_id',
  'imei',
  'imei_2',
  'serial',
  'other_identifiers',
  'price_minor',
  'currency',
  'unit_state',
  'location',
  'warnings',
  'message',
  'entry_hash',
  'register_name',
  'location_name',
  'cause',
  'cause_document_id',
] as const;

type Column = (typeof HISTORY_COLUMNS)[number];

/** What the export reads; the manager's office has it. */
export interface HistorySource {
  entries(after: EntryRef | null, limit: number): Promise<readonly LedgerEntry[]>;
  /** For a document that was opened on another register's chain. */
  document(id: string): Promise<{ readonly entries: readonly LedgerEntry[] } | null>;
  /** The unit as it is now; null for one that a voided receipt took back. */
  unit(id: string): Promise<{ readonly identifiers: readonly Identifier[] } | null>;
  party(id: string): Promise<{ readonly name: string } | null>;
  /** The shop's names for its codes. */
  settings(): Promise<Names>;
}

/** One piece of the file and how many entries it covers. */
export interface HistoryChunk {
  readonly text: string;
  readonly entries: number;
}

const BATCH = 500;
const REMEMBERED_PARTIES = 1000;

/**
 * The history of every unit as CSV, one row per unit and entry, in chain order. Memory stays flat: one batch of entries
 * and the documents that are open at that place of the chain. Entries that move no unit give no row.
 */
export async function* historyCsv(source: HistorySource, delimiter: Delimiter): AsyncGenerator<HistoryChunk, void> {
  const file = new HistoryFile(source, delimiter, await source.settings());
  yield {
    text:
      BYTE_ORDER_MARK +
      csvRow(
        HISTORY_COLUMNS.map((word) => ({ word })),
        delimiter,
      ),
    entries: 0,
  };
  let after: EntryRef | null = null;
  for (;;) {
    const batch: readonly LedgerEntry[] = await source.entries(after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    let text = '';
    for (const entry of batch) text += await file.rows(entry);
    yield { text, entries: batch.length };
    after = [last.register, last.n];
  }
}

class HistoryFile {
  readonly #source: HistorySource;
  readonly #delimiter: Delimiter;
  readonly #names: Names;
  readonly #open = new Map<string, PendingEntry>();
  readonly #parties = new Map<string, string | null>();

  constructor(source: HistorySource, delimiter: Delimiter, names: Names) {
    this.#source = source;
    this.#delimiter = delimiter;
    this.#names = names;
  }

  async rows(entry: LedgerEntry): Promise<string> {
    if (entry.kind === 'pending') {
      this.#open.set(entry.documentId, entry);
      return this.#rowsOf(entry, entry);
    }
    if (entry.kind !== 'posted' && entry.kind !== 'voided' && entry.kind !== 'unresolved') return '';
    const opened = this.#open.get(entry.documentId) ?? (await this.#openedElsewhere(entry.documentId));
    if (entry.kind !== 'unresolved') this.#open.delete(entry.documentId);
    return opened ? this.#rowsOf(entry, opened) : '';
  }

  async #openedElsewhere(documentId: string): Promise<PendingEntry | undefined> {
    const found = await this.#source.document(documentId);
    return found?.entries.find((entry) => entry.kind === 'pending');
  }

  async #rowsOf(entry: PendingEntry | SettlementEntry, opened: PendingEntry): Promise<string> {
    const party = await this.#partyName(opened.document.partyId);
    let text = '';
    for (const action of opened.actions) {
      const identifiers = captured(opened, action) ?? (await this.#known(action));
      const cells: Record<Column, Cell> = {
        ...entryCells(entry, opened),
        ...unitCells(entry, action, identifiers),
        party: { text: party },
        register_name: { text: registerNameOf(entry.register, this.#names) },
        location_name: { text: locationNameOf(action.location, this.#names) },
      };
      text += csvRow(
        HISTORY_COLUMNS.map((column) => cells[column]),
        this.#delimiter,
      );
    }
    return text;
  }

  async #known(action: Action): Promise<readonly Identifier[]> {
    return (await this.#source.unit(action.unitId))?.identifiers ?? action.adds;
  }

  async #partyName(id: string | null): Promise<string | null> {
    if (id === null) return null;
    const remembered = this.#parties.get(id);
    if (remembered !== undefined) return remembered;
    const name = (await this.#source.party(id))?.name ?? null;
    if (this.#parties.size >= REMEMBERED_PARTIES) this.#parties.clear();
    this.#parties.set(id, name);
    return name;
  }
}

/**
 * What was captured for this very unit. The units of a line and its actions run in the same order; null where a lenient
 * policy let a unit pass without an action, so that they cannot be told apart.
 */
function captured(opened: PendingEntry, action: Action): readonly Identifier[] | null {
  const line: DocumentLine | undefined = opened.document.lines.find((one) => one.key === action.lineKey);
  const units = line?.units.filter((unit) => unit.identifiers.length > 0) ?? [];
  const actions = opened.actions.filter((one) => one.lineKey === action.lineKey);
  if (units.length !== actions.length) return null;
  return units[actions.indexOf(action)]?.identifiers ?? null;
}

type EntryColumn = Exclude<Column, keyof ReturnType<typeof unitCells> | 'party' | 'register_name' | 'location_name'>;

function entryCells(entry: PendingEntry | SettlementEntry, opened: PendingEntry): Record<EntryColumn, Cell> {
  const { document } = opened;
  const settled = entry.kind !== 'pending';
  return {
    register: { text: entry.register },
    entry: { whole: entry.n },
    at: { text: entry.at },
    by: { text: entry.by },
    event: { word: entry.kind },
    document_kind: { word: document.kind },
    document_number: { text: (settled ? entry.number : null) ?? document.number },
    document_id: { text: document.id },
    reference: { text: document.reference },
    message: { text: settled ? entry.message : null },
    entry_hash: { text: entry.hash },
    cause: { word: (settled && entry.cause?.why) || null },
    cause_document_id: { text: (settled && entry.cause?.documentId) || null },
    warnings: { text: settled ? null : [...new Set(entry.warnings.map((reason) => reason.rule))].join(' ') },
  };
}

function unitCells(entry: PendingEntry | SettlementEntry, action: Action, identifiers: readonly Identifier[]) {
  const imeis = identifiers.filter(({ scheme }) => scheme === 'imei').map(({ value }) => value);
  const serials = identifiers.filter(({ scheme }) => scheme === 'serial').map(({ value }) => value);
  const others = identifiers.filter(({ scheme }) => scheme !== 'imei' && scheme !== 'serial');
  const rest = [
    ...imeis.slice(2).map((value) => `imei:${value}`),
    ...serials.slice(1).map((value) => `serial:${value}`),
    ...others.map(({ scheme, value }) => `${scheme}:${value}`),
  ];
  return {
    product: { text: action.productName },
    product_id: { text: action.productId },
    unit_id: { text: action.unitId },
    imei: { text: imeis[0] ?? null },
    imei_2: { text: imeis[1] ?? null },
    serial: { text: serials[0] ?? null },
    other_identifiers: { text: rest.join(' ') },
    price_minor: { whole: action.price?.minor ?? null },
    currency: { text: action.price?.currency ?? null },
    unit_state: { word: stateAfter(entry, action) },
    location: { text: action.location },
  } satisfies Partial<Record<Column, Cell>>;
}

/** The unit's state after the entry; null where a voided paper gave back what was before. */
function stateAfter(entry: PendingEntry | SettlementEntry, action: Action): string | null {
  if (entry.kind === 'posted') return action.to;
  return entry.kind === 'voided' ? null : 'reserved';
}
