import type { PaperChange, PaperDesk, PaperView } from '../../core/ledger/paper-desk';
import type { DocumentKind } from '../../core/model/document';
import type { Unit } from '../../core/model/unit';
import type { PaperLine } from './paper';
import { bestName } from './units';

/** Opens a paper with one unit on it. Where the unit cannot be on it, the paper is dropped again and the error says why. */
export async function openWithUnit(
  papers: PaperDesk,
  kind: DocumentKind,
  unit: Unit,
  change: PaperChange,
  more: Partial<PaperLine> = {},
): Promise<PaperView> {
  const line = { key: 'unit', productId: unit.productId, quantity: 1, priceMinor: null, ...more };
  const opened = await papers.open(kind, { ...change, lines: [line] });
  const { id } = opened.paper;
  const scanned = await papers.scan(id, bestName(unit) ?? '', line.key);
  if (!scanned.placed) {
    await papers.drop(id);
    throw new Refused(scanned.sentence);
  }
  return { paper: opened.paper, view: scanned.view };
}

/** What the rules said, passed on as it stands. */
export class Refused extends Error {
  readonly code = 'refused';
}
