import type { DocumentKind, DocumentLine, StockDocument } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import type { Unit, UnitState } from '../../core/model/unit';
import type { Dice } from './dice';
import type { Life } from './life';
import { id, line, policy, type World } from './shop';

/** Watches, and sets of two of them; a year of warranty on a watch. */
export const SHOP: World = {
  policies: {
    watch: policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } }),
    starter: policy('strict', ['serial']),
  },
  kits: { starter: [{ productId: 'watch', quantity: 2 }] },
  settings: { returnNeedsReceipt: false, timeZone: 'UTC' },
};

type Lines = readonly DocumentLine[];
interface Draft {
  readonly lines: Lines;
  readonly details?: PaperDetails;
}

const nameOf = ({ identifiers }: Unit) => identifiers[0]?.value ?? '';
const isNear = (unit: Unit, location: string) => unit.state !== 'inStock' || unit.location === location;

function on(productId: string, names: readonly string[], role?: DocumentLine['role']): Lines {
  if (names.length === 0) return [];
  const units = names.map((name) => [id('serial', name, productId)]);
  return [line(productId, units, { key: `${productId} ${role}`, ...(role && { role }) })];
}

/** What a clerk finds around her. */
class Counter {
  readonly #wild: boolean;

  constructor(
    readonly units: readonly Unit[],
    readonly location: string,
    readonly roll: Dice,
  ) {
    this.#wild = roll.chance(0.2);
  }

  /** A few units in these states; one paper in five takes any at all. */
  some(productId: string, ...states: UnitState[]): string[] {
    const fit = this.units.filter((one) => one.productId === productId && (this.#wild || this.#fits(one, states)));
    const from = this.roll.upTo(Math.max(0, fit.length - 1));
    return fit.slice(from, from + 1 + this.roll.upTo(2)).map(nameOf);
  }

  watches(...states: UnitState[]): Lines {
    return on('watch', this.some('watch', ...states));
  }

  /** Numbers that are new, or were once. */
  fresh(): string[] {
    return Array.from({ length: 1 + this.roll.upTo(2) }, () => `W${this.roll.upTo(40)}`);
  }

  #fits(unit: Unit, states: readonly UnitState[]): boolean {
    return states.includes(unit.state) && isNear(unit, this.location);
  }
}

/** A paper of each kind that has a good chance to pass as the units stand now. */
const DRAFTS: Readonly<Record<DocumentKind, (counter: Counter) => Draft>> = {
  goodsReceipt: (counter) => ({
    lines: counter.roll.chance(0.6) ? on('watch', counter.fresh()) : counter.watches('sold', 'returnedToSupplier'),
  }),
  sale: (counter) => ({
    lines: [
      ...counter.watches('inStock'),
      ...on('starter', counter.roll.chance(0.3) ? counter.some('starter', 'inStock') : []),
    ],
  }),
  customerReturn: (counter) => ({ lines: counter.watches('sold') }),
  supplierReturn: (counter) => ({
    lines: counter.watches('inStock', 'quarantine', 'replaced'),
    details: { cause: counter.roll.pick(['defective', 'unsold']) },
  }),
  transfer: (counter) => {
    const stage = counter.roll.pick(['ship', 'receive', 'receive', 'cancel'] as const);
    const details = { stage, toLocation: counter.location === 'main' ? 'podil' : 'main' };
    return { lines: counter.watches(stage === 'ship' ? 'inStock' : 'inTransit'), details };
  },
  assembly: ({ units, location, roll }) => {
    const parts = units.filter((one) => one.productId === 'watch' && one.state === 'inStock' && isNear(one, location));
    return {
      lines: [
        ...on('starter', [`K${roll.upTo(9)}`], 'kit'),
        ...on('watch', parts.slice(0, 2).map(nameOf), 'component'),
      ],
    };
  },
  disassembly: ({ units, location }) => {
    const kit = units.find((one) => one.components && one.state === 'inStock' && isNear(one, location));
    const parts = units.filter((one) => kit && one.kitId === kit.id);
    return {
      lines: [...on('starter', kit ? [nameOf(kit)] : [], 'kit'), ...on('watch', parts.map(nameOf), 'component')],
    };
  },
  writeOff: (counter) => ({
    lines: counter.watches('inStock', 'quarantine', 'replaced'),
    details: { cause: counter.roll.pick(['damaged', 'lost', 'stolen']) },
  }),
  stockCount: (counter) => ({
    lines: counter.watches('inStock', 'lost'),
    details: counter.roll.chance(0.2) ? { missing: 'lost' } : {},
  }),
  repair: (counter) => {
    const stage = counter.roll.pick(['intake', 'sent', 'back', 'ready', 'handedOut', 'refused'] as const);
    const known = counter.watches(...(stage === 'intake' ? OURS_TO_MEND : (['inRepair'] as const)));
    return { lines: known.length > 0 ? known : on('watch', counter.fresh()), details: { stage, problem: 'dead' } };
  },
  warrantyReplacement: (counter) => ({
    lines: [
      ...on('watch', counter.some('watch', 'sold', 'inRepair').slice(0, 1), 'old'),
      ...on('watch', counter.some('watch', 'inStock').slice(0, 1), 'new'),
    ],
  }),
  buyBack: (counter) => ({
    lines: counter.roll.chance(0.5) ? on('watch', counter.fresh()) : counter.watches('sold'),
  }),
  openingBalance: (counter) => ({
    lines: on('watch', counter.fresh(), counter.roll.pick([undefined, 'sold'])),
    details: { soldOn: '2026-02-28' },
  }),
  correction: (counter) => {
    const names = counter.some('watch', 'inStock', 'sold', 'foreign').slice(0, 1);
    const correction = counter.roll.pick<NonNullable<PaperDetails['correction']>>([
      { what: 'identifier', wrong: id('serial', names[0] ?? '').key, right: `W${counter.roll.upTo(40)}` },
      { what: 'cost', minor: 100 },
      { what: 'warranty', startsOn: '2026-11-01', endsOn: '2028-11-01' },
    ]);
    return { lines: on('watch', names), details: { note: 'why', correction } };
  },
};
const OURS_TO_MEND = ['sold', 'inStock', 'quarantine', 'foreign'] as const;

/** A paper of a kind, written at a location. */
export function randomPaper(kind: DocumentKind, life: Life, roll: Dice): StockDocument {
  const location = roll.pick(['main', 'podil']);
  const { lines, details = {} } = DRAFTS[kind](new Counter([...life.units.values()], location, roll));
  const keys = lines.flatMap(({ units }) => units.flatMap(({ identifiers }) => identifiers.map(({ key }) => key)));
  return life.paper(kind, lines, {
    location,
    details,
    returnTo: roll.pick(['inStock', 'quarantine', 'inRepair']),
    receiptReasons: Object.fromEntries(keys.map((key) => [key, 'boughtBack' as const])),
  });
}
