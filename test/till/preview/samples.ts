import type { SurfaceState } from '../../../core/gate/surface';
import type { OpenDocument, ScanResult } from '../../../core/ledger/till';
import type { Language } from '../../../core/outputs/words';
import { draftOf, identifier, imei, lineOf, refusal, unitOf, warning } from './paper';
import { SENTENCES, type Sentences } from './sentences';

const EMPTY: SurfaceState = {
  phase: 'open',
  view: null,
  activeLine: null,
  lastScan: null,
  notice: null,
  unresolved: [],
  saved: null,
  detail: [],
  trouble: null,
};

const PHONE = 'Galaxy S24 256 GB';
const KEY = 'imei:356938035643809';

/** States a clerk meets, by name. */
export function samples(language: Language): Record<string, SurfaceState> {
  const text = SENTENCES[language];
  return { ...quietStates(), ...workStates(text), ...alarmStates(text), ...longStates(text) };
}

function quietStates(): Record<string, SurfaceState> {
  const unresolved: OpenDocument = {
    id: 'd1',
    kind: 'sale',
    state: 'unresolved',
    draftId: 'x',
    documentKey: null,
    definition: 'sale',
    openedAt: '2026-11-23T18:04:00.000Z',
    mine: true,
  };
  return {
    starting: { ...EMPTY, phase: 'starting' },
    watching: { ...EMPTY, phase: 'watching' },
    saved: { ...EMPTY, phase: 'watching', saved: { id: 'd0', number: 'S-5501', unitCount: 2 } },
    savedUnnumbered: { ...EMPTY, phase: 'watching', saved: { id: 'd9', number: null, unitCount: 5 } },
    unresolved: {
      ...EMPTY,
      phase: 'watching',
      unresolved: [unresolved, { ...unresolved, id: 'd2', kind: 'goodsReceipt', state: 'pending' }],
    },
    drift: {
      ...EMPTY,
      phase: 'drift',
      detail: ['documents[0].lines.row: #register table tr.item', 'documents[0].final'],
    },
    partial: { ...EMPTY, phase: 'partial' },
    orphaned: { ...EMPTY, phase: 'orphaned' },
  };
}

function workStates(text: Sentences): Record<string, SurfaceState> {
  const first = unitOf([identifier('imei', '356938035643825')]);
  const second = identifier('imei', '356938035643817');
  const phone = lineOf('a', PHONE, 3, { units: [first, unitOf([second])] });
  const watch = lineOf('b', 'Watch 6 Classic', 1, { identifiers: ['serial'] });
  const sale = draftOf(
    'sale',
    [phone, watch],
    [refusal('DO2', 'a', null, text.short), refusal('DO2', 'b', null, text.short)],
  );
  const full = draftOf('sale', [
    { ...phone, needed: 2 },
    { ...watch, units: [unitOf([identifier('serial', 'R5CT20ABCDE', 'b')])] },
  ]);
  const placed: ScanResult = { placed: true, line: 'a', unit: 1, identifier: second, view: sale };
  const claimed = refusal('DO6', 'a', null, text.claimed, { key: KEY });
  const elsewhere: ScanResult = { placed: false, reason: claimed[0], sentence: claimed[1], view: sale };
  const returned = draftOf('customerReturn', [lineOf('a', PHONE, 1, { units: [first] })]);
  return {
    open: { ...EMPTY, view: sale, activeLine: 'a', lastScan: placed },
    claimed: { ...EMPTY, view: sale, activeLine: 'a', lastScan: elsewhere },
    complete: { ...EMPTY, view: full },
    held: { ...EMPTY, phase: 'held', view: full },
    released: { ...EMPTY, phase: 'released', view: full },
    customerReturn: { ...EMPTY, view: returned, activeLine: 'a' },
  };
}

function alarmStates(text: Sentences): Record<string, SurfaceState> {
  const sold = unitOf([identifier('imei', '356938035643809')]);
  const half = unitOf([identifier('imei', '356938035643817'), identifier('serial', 'R5CT20ABCDE')], ['imei']);
  const receipt = draftOf(
    'goodsReceipt',
    [
      lineOf('a', PHONE, 25, { units: [unitOf([imei(3)]), sold, half], identifiers: ['imei', 'imei', 'serial'] }),
      lineOf('b', 'USB-C cable, braided, 2 m, extra long product name of a wholesaler', 15, { capture: 'optional' }),
    ],
    [
      refusal('DO2', 'a', null, text.lacking),
      refusal('GR3', 'a', 1, text.soldBefore, { key: KEY }),
      refusal('DO3', 'a', 2, text.incomplete),
      warning('DO2', 'b', null, text.optional),
    ],
  );
  const sale = draftOf('sale', [lineOf('a', PHONE, 1, { units: [sold] })], [refusal('SA2', 'a', 0, text.soldTwice)]);
  return {
    refused: { ...EMPTY, phase: 'refused', view: receipt, activeLine: 'a' },
    refusedSale: { ...EMPTY, phase: 'refused', view: sale, activeLine: 'a' },
    refusedReturn: { ...EMPTY, phase: 'refused', view: { ...sale, kind: 'customerReturn' }, activeLine: 'a' },
    explain: { ...EMPTY, view: receipt, activeLine: 'a' },
    changed: { ...EMPTY, phase: 'changed', view: sale },
    unsaved: { ...EMPTY, phase: 'unsaved', view: sale },
    cut: { ...EMPTY, view: sale, notice: { kind: 'cut' } },
    unanswered: { ...EMPTY, phase: 'unanswered', view: sale, trouble: { code: 'late', text: 'no answer' } },
  };
}

function longStates(text: Sentences): Record<string, SurfaceState> {
  const units = Array.from({ length: 1987 }, (_, index) => unitOf([imei(index)]));
  const delivery = draftOf(
    'goodsReceipt',
    [
      lineOf('a', PHONE, 2000, { units }),
      ...Array.from({ length: 9 }, (_, index) =>
        lineOf(`l${index}`, `Redmi Note ${index + 5}`, 4, {
          units: [1, 2, 3, 4].map((n) => unitOf([imei(9000 + index * 10 + n)])),
        }),
      ),
    ],
    [
      refusal('GR1', 'a', 40, text.inStock),
      ...[50, 60, 70, 80, 90, 100].map((at) => refusal('GR1', 'a', at, text.inStock)),
    ],
  );
  return { long: { ...EMPTY, view: delivery, activeLine: 'a' } };
}
