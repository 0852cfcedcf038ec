import type { DraftView } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { WedgeScan } from '../scan/wedge';
import type { Desk } from './desk';
import type { ScanTaker } from './scans';
import type { SurfaceActions } from './surface';

/** Decides which scans are ours, and brings them to the line they were made on. */
export class ScanDesk implements ScanTaker {
  constructor(
    readonly desk: Desk,
    readonly actions: SurfaceActions,
    readonly document: Document,
  ) {}

  /** Ours when something tracked is on the page and the code is no product's: product codes are the POS's own. */
  accepts({ text }: WedgeScan): boolean {
    const { reading } = this.desk.see();
    const view = this.desk.lastView;
    if (reading.shows !== 'document' || view === null || view.lines.length === 0) return false;
    if (isProductCode(text) || names(reading.draft, text)) return false;
    return /^\d{15}$/u.test(text) || wantsMore(view);
  }

  take({ text }: WedgeScan): void {
    void this.actions.scan(text, this.#lineWithFocus());
  }

  #lineWithFocus(): string | null {
    const { reading } = this.desk.see();
    if (reading.shows !== 'document') return null;
    const focused = this.document.activeElement;
    const has = ({ key }: { readonly key: string }) => this.desk.adapter.lineElement(key)?.contains(focused);
    return reading.draft.lines.find(has)?.key ?? null;
  }
}

function wantsMore({ lines }: DraftView): boolean {
  return lines.some(({ units, needed }) => units.filter(({ missing }) => missing.length === 0).length < needed);
}

function names({ lines }: PageDraft, text: string): boolean {
  const same = (code: string | undefined) => code?.toUpperCase() === text.toUpperCase();
  return lines.some(({ product }) => same(product.sku) || same(product.gtin) || same(product.posId));
}

/** EAN-8, UPC-A, EAN-13 or ITF-14 with the check digit of the GS1 General Specifications, 7.9. */
function isProductCode(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/u.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
