import type { DraftView } from '../ledger/till';
import { passesLuhn } from '../model/check-digit';
import type { PageDraft } from '../model/document';
import type { PageReading } from '../pos/adapter';
import type { WedgeField } from '../scan/wedge-fields';
import type { Departure } from './departure';
import type { Desk } from './desk';
import type { Errands } from './errands';
import { isProductCode } from './product-code';
import type { HeardScan, ScanTaker } from './scans';
import type { Notice, SurfaceActions } from './surface';

/** Decides which scans are ours, and brings them to the line they were made on. */
export class ScanDesk implements ScanTaker {
  constructor(
    readonly desk: Desk,
    readonly actions: Pick<SurfaceActions, 'scan'>,
    readonly errands: Errands,
    readonly departure: Departure,
    readonly document: Document,
    readonly tell: (notice: Notice | null) => void,
  ) {}

  get place(): string | null {
    const { reading } = this.desk.see();
    return reading.shows === 'document' ? reading.definition.id : null;
  }

  get box(): WedgeField | null {
    return this.desk.adapter.itemField();
  }

  /** What is surely the page's own: product codes, and everything where the ledger has said that nothing is wanted. */
  concerns(scan: HeardScan): boolean {
    if (scan.own) return true;
    const { reading } = this.desk.see();
    if (reading.shows !== 'document' || isPages(reading.draft, scan)) return false;
    if (scan.cut || this.departure.underWay || this.errands.canFetch(reading)) return true;
    const view = this.desk.known(reading.draft);
    return view === null || isWanted(view, scan.text);
  }

  async take(scan: HeardScan): Promise<boolean> {
    this.tell(null);
    await this.errands.done();
    const view = await this.desk.settled();
    const { reading } = this.desk.see();
    if (!scan.own && (reading.shows !== 'document' || isPages(reading.draft, scan))) return false;
    if (scan.cut && !provesItself(scan.text)) {
      this.tell({ kind: 'cut' });
      return true;
    }
    const line = this.#lineOf(reading, scan);
    if (this.errands.canFetch(reading) && (await this.errands.fetch(scan.text, line)) !== null) return true;
    if (!scan.own && !(view && isWanted(view, scan.text))) {
      this.#tellOfStranger(reading, scan);
      return false;
    }
    await this.actions.scan(scan.text, line);
    return true;
  }

  /** The page gets it too: what it makes of a number that it does not know is not always to be seen. */
  #tellOfStranger(reading: PageReading, { text }: HeardScan): void {
    const asked = this.errands.canFetch(reading) && this.desk.trouble === null;
    if (asked && provesItself(text)) this.tell({ kind: 'stranger', text });
  }

  lose(text: string): void {
    this.tell({ kind: 'lost', text });
  }

  #lineOf(reading: PageReading, { field }: HeardScan): string | null {
    if (reading.shows !== 'document') return null;
    const focused = field ?? this.document.activeElement;
    const has = ({ key }: { readonly key: string }) => this.desk.adapter.lineElement(key)?.contains(focused);
    return reading.draft.lines.find(has)?.key ?? null;
  }
}

/** A unit is wanted; an IMEI is told what it is even where none is. */
function isWanted({ lines }: DraftView, text: string): boolean {
  if (lines.length === 0) return false;
  return (
    /^\d{15}$/u.test(text) ||
    lines.some(({ units, needed }) => units.filter(({ missing }) => missing.length === 0).length < needed)
  );
}

function isPages({ lines }: PageDraft, { text, own }: HeardScan): boolean {
  const same = (code: string | undefined) => code?.toUpperCase() === text.toUpperCase();
  const isNamed = lines.some(({ product }) => same(product.sku) || same(product.gtin) || same(product.posId));
  return !own && (isNamed || isProductCode(text));
}

/** An IMEI is whole by its length and its check digit, whatever was typed before it. */
function provesItself(text: string): boolean {
  return /^\d{15}$/u.test(text) && passesLuhn(text, 10);
}
