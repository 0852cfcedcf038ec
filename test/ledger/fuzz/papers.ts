import type { DocumentKind } from '../../../core/model/document';
import { REPAIR_STAGES, type RepairStage, WRITE_OFF_CAUSES } from '../../../core/model/paper-details';
import type { UnitState } from '../../../core/model/unit';
import { imei } from '../../rules/shop';
import { ownLine, type Written } from '../own-shop';
import type { Random } from '../random';
import type { Thing, Things } from './things';

/** A paper of our own as a clerk would write it, mostly right. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly paper: Written;
  readonly things: readonly Thing[];
  /** What the fuzz believes of its things once it is posted. */
  readonly after: (thing: Thing, documentId: string) => void;
}

type Maker = (things: Things, random: Random, here: string) => Draft | null;

const inState =
  (state: Thing['state'], here?: string) =>
  (thing: Thing): boolean =>
    thing.state === state && (here === undefined || thing.location === here);

const becomes = (state: UnitState, location?: string) => (thing: Thing) => {
  thing.state = state;
  if (location !== undefined) thing.location = location;
};

function moving(
  kind: DocumentKind,
  things: readonly Thing[],
  details: Written['details'],
  after: Draft['after'],
): Draft | null {
  const scans = things.map(({ text }) => text);
  return things.length === 0 ? null : { kind, paper: { ...(details && { details }), scans }, things, after };
}

/** A paper on which units are met for the first time has a line for each of their products. */
function bringing(
  kind: DocumentKind,
  things: readonly Thing[],
  details: Written['details'],
  after: Draft['after'],
): Draft | null {
  const products = [...new Set(things.map(({ product }) => product))];
  const draft = moving(kind, things, details, after);
  const lines = products.map((product) => ownLine(product, { priceMinor: 100_00 }));
  return draft && { ...draft, paper: { ...draft.paper, lines, party: 'Somebody' } };
}

const transfer: Maker = (things, random, here) => {
  const there = here === 'main' ? 'second' : 'main';
  const stage = random.pick(['ship', 'ship', 'receive', 'receive', 'cancel'] as const);
  if (stage === 'ship') {
    const some = things.some(1 + random.below(5), inState('inStock', here));
    return moving('transfer', some, { stage, toLocation: there }, (thing, follows) => {
      Object.assign(thing, { state: 'inTransit', location: there, follows });
    });
  }
  const home = stage === 'receive' ? here : there;
  const [first, ...others] = things.some(5, inState('inTransit', home));
  const some = first ? [first, ...others.filter(({ follows }) => follows === first.follows)] : [];
  const details = { stage, ...(first?.follows !== undefined && random.next() < 0.7 && { follows: first.follows }) };
  return moving('transfer', some, details, becomes('inStock', here));
};

const assembly: Maker = (things, random, here) => {
  const pick = (product: string, count: number) =>
    things.some(count, (thing) => thing.product === product && inState('inStock', here)(thing), 0.03);
  const [box] = things.some(
    1,
    ({ product, state }) => product === 'box' && ['unknown', 'writtenOff'].includes(state),
    0,
  );
  if (!box) return null;
  const parts = [...pick('phone', 1), ...pick('watch', random.next() < 0.9 ? 2 : 1)];
  const kit = ownLine('box', { role: 'kit', quantity: 1 });
  const scans = [[box.text, kit.key] as const, ...parts.map(({ text }) => text)];
  return {
    kind: 'assembly',
    paper: { lines: [kit], scans },
    things: [box, ...parts],
    after: (thing) => {
      if (thing === box) Object.assign(box, { state: 'inStock', location: here, parts: parts.map(({ text }) => text) });
      else Object.assign(thing, { state: 'assembled', kit: box.text });
    },
  };
};

const disassembly: Maker = (things, random, here) => {
  const [box] = things.some(1, (thing) => thing.product === 'box' && inState('inStock')(thing), 0);
  if (!box) return null;
  const parts = (box.parts ?? []).flatMap((text) => things.named(text) ?? []);
  const scanned = random.next() < 0.9 ? parts : parts.slice(1);
  return moving('disassembly', [box, ...scanned], {}, (thing) => {
    Object.assign(thing, { state: thing === box ? 'writtenOff' : 'inStock', location: here });
  });
};

const supplierReturn: Maker = (things, random, here) => {
  const some = things.some(
    1 + random.below(3),
    (thing) => inState('inStock', here)(thing) || inState('quarantine', here)(thing),
  );
  return moving(
    'supplierReturn',
    some,
    { cause: random.pick(['defective', 'unsold'] as const) },
    becomes('returnedToSupplier'),
  );
};

const writeOff: Maker = (things, random, here) => {
  const cause = random.pick(WRITE_OFF_CAUSES);
  const some = things.some(1 + random.below(2), inState('inStock', here));
  return moving('writeOff', some, { cause }, becomes(cause === 'damaged' ? 'writtenOff' : 'lost'));
};

const stockCount: Maker = (things, random, here) => {
  const some = things.some(5 + random.below(30), (thing) => thing.location === here);
  const details = random.next() < 0.2 ? { missing: 'lost' as const, products: ['tablet'] } : {};
  return moving('stockCount', some, details, (thing) => {
    if (thing.state === 'lost') thing.state = 'inStock';
    if (thing.state === 'inStock' || thing.state === 'quarantine') thing.location = here;
  });
};

const NEXT: Readonly<Record<RepairStage, readonly RepairStage[]>> = {
  intake: ['sent', 'ready', 'handedOut'],
  sent: ['back'],
  back: ['ready', 'refused'],
  ready: ['handedOut'],
  handedOut: [],
  refused: [],
};
const stages = new WeakMap<Thing, { stage: RepairStage; from: Thing['state'] }>();

const repair: Maker = (things, random) => {
  if (random.next() < 0.4) {
    const some = things.some(1, ({ state }) => ['sold', 'inStock', 'unknown', 'foreign'].includes(state));
    return bringing('repair', some, { problem: 'dead' }, (thing, follows) => {
      stages.set(thing, { stage: 'intake', from: thing.state === 'unknown' ? 'foreign' : thing.state });
      Object.assign(thing, { state: 'inRepair', follows });
    });
  }
  const [one] = things.some(1, inState('inRepair'));
  const stay = one && stages.get(one);
  if (!one) return null;
  const stage =
    random.next() < 0.9 && stay ? random.pick([...NEXT[stay.stage], 'handedOut' as const]) : random.pick(REPAIR_STAGES);
  const details = { stage, problem: 'dead', ...(one.follows !== undefined && { follows: one.follows }) };
  return moving('repair', [one], details, (thing) => {
    if (stage === 'handedOut' || stage === 'refused') thing.state = stay?.from ?? 'inStock';
    else stages.set(thing, { stage, from: stay?.from ?? 'inStock' });
  });
};

const warrantyReplacement: Maker = (things, random, here) => {
  const fits = (state: UnitState) => (thing: Thing) => thing.product === 'phone' && thing.state === state;
  const old = things.some(1, fits(random.pick(['sold', 'sold', 'inRepair'])));
  const fresh = things.some(1, (thing) => fits('inStock')(thing) && thing.location === here);
  return moving('warrantyReplacement', [...old, ...fresh], {}, (thing) => {
    thing.state = old.includes(thing) ? 'replaced' : 'sold';
  });
};

const buyBack: Maker = (things, random) =>
  bringing(
    'buyBack',
    things.some(1, ({ state, product }) => product !== 'box' && ['sold', 'unknown', 'foreign'].includes(state)),
    {},
    becomes(random.pick(['quarantine']), 'main'),
  );

const openingBalance: Maker = (things, random, here) => {
  const fresh = things.some(1 + random.below(3), (thing) => inState('unknown')(thing) && thing.product !== 'box');
  if (random.next() < 0.5) return bringing('openingBalance', fresh, {}, becomes('inStock', here));
  const draft = bringing('openingBalance', fresh, { soldOn: '2026-05-31' }, becomes('sold', here));
  const lines = draft?.paper.lines?.map((line) => ({ ...line, role: 'sold' as const }));
  return draft && lines ? { ...draft, paper: { ...draft.paper, lines } } : null;
};

let corrected = 0;

const correction: Maker = (things, random) => {
  const [one] = things.some(1, ({ product, state }) => product === 'watch' && state !== 'unknown');
  if (!one) return null;
  corrected += 1;
  const identifier = { what: 'identifier', wrong: `serial:watch:${one.text}`, right: `C${corrected}` } as const;
  const cost = { what: 'cost', minor: random.below(2000) - 1000 } as const;
  const warranty = { what: 'warranty', startsOn: '2026-01-01', endsOn: '2027-01-31' } as const;
  const wrong = random.next() < 0.3;
  const details = { correction: wrong ? identifier : random.pick([cost, warranty]), note: 'a slip' };
  return moving('correction', [one], details, (thing) => {
    if (wrong) Object.assign(thing, { text: identifier.right });
  });
};

const goodsReceipt: Maker = (things, random, here) => {
  const fits = ({ product, state }: Thing) =>
    product !== 'box' && ['unknown', 'unknown', 'returnedToSupplier'].includes(state);
  return bringing('goodsReceipt', things.some(1 + random.below(6), fits), {}, becomes('inStock', here));
};

const sale: Maker = (things, random, here) =>
  moving('sale', things.some(1 + random.below(3), inState('inStock', here)), {}, becomes('sold'));

const customerReturn: Maker = (things, random, here) =>
  moving('customerReturn', things.some(1 + random.below(2), inState('sold')), {}, becomes('quarantine', here));

const MAKERS: readonly Maker[] = [
  ...[transfer, transfer, assembly, disassembly, supplierReturn, writeOff, stockCount, repair, repair, repair],
  ...[warrantyReplacement, buyBack, openingBalance, correction, goodsReceipt, sale, customerReturn],
];

export function someDraft(things: Things, random: Random, here: string): Draft | null {
  return random.pick(MAKERS)(things, random, here);
}

/** Two thousand items of four products. Nothing is known of any of them yet. */
export function makeThings(): Thing[] {
  const many = (product: string, count: number, text: (i: number) => string): Thing[] =>
    Array.from({ length: count }, (_, i) => ({ text: text(i), product, state: 'unknown', location: '' }));
  return [
    ...many('phone', 800, imei),
    ...many('watch', 800, (i) => `W${i}`),
    ...many('tablet', 380, (i) => `T${i}`),
    ...many('box', 20, (i) => `B${i}`),
  ];
}
