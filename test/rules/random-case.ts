import type { DocumentKind, LineRole, StockDocument } from '../../core/model/document';
import { DOCUMENT_KINDS } from '../../core/model/document';
import { latestPaperOf } from '../../core/model/episodes';
import type { Facts } from '../../core/model/facts';
import { type Identifier, SCHEMES } from '../../core/model/identifier';
import {
  type Cause,
  type Correction,
  type PaperDetails,
  REPAIR_STAGES,
  REPLACEMENT_POLICIES,
  SUPPLIER_RETURN_CAUSES,
  TRANSFER_STAGES,
  WRITE_OFF_CAUSES,
} from '../../core/model/paper-details';
import type { Capture, Policy, Verify } from '../../core/model/product';
import { UNIT_STATES, type Unit, type UnitState } from '../../core/model/unit';
import { WATCH_KINDS, type WatchEntry } from '../../core/model/watch';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { type Dice, dice } from './dice';
import { document, facts, id, imei, line, policy, unit } from './shop';

export interface Case {
  readonly paper: StockDocument;
  readonly world: Facts;
  readonly units: readonly Unit[];
  readonly policies: Readonly<Record<string, Policy>>;
}

type Stage = NonNullable<PaperDetails['stage']>;

const PRODUCTS = ['p', 'q', 'r'];
const LOCATIONS = ['main', 'main', 'main', 'main', 'podil'];
const ROLES: Partial<Record<DocumentKind, readonly LineRole[]>> = {
  assembly: ['kit', 'component'],
  disassembly: ['kit', 'component'],
  warrantyReplacement: ['old', 'new'],
  openingBalance: ['sold'],
};
/** The state in which a kind of paper usually meets units, so that some papers pass. */
const USUAL: Partial<Record<DocumentKind, readonly UnitState[]>> = {
  customerReturn: ['sold'],
  goodsReceipt: ['sold', 'returnedToSupplier'],
  buyBack: ['sold'],
  transfer: ['inStock', 'inTransit'],
  disassembly: ['inStock', 'assembled'],
  repair: ['sold', 'inRepair', 'inStock'],
  warrantyReplacement: ['sold', 'inStock'],
};

/** A document over a few products, units and identifiers, few enough to collide all the time. */
export function randomCase(seed: number): Case {
  const roll = dice(seed);
  const kind = roll.pick(DOCUMENT_KINDS);
  const policies = Object.fromEntries(PRODUCTS.map((product) => [product, randomPolicy(roll)]));
  const units = randomUnits(roll, kind);
  const keys = units.flatMap(({ identifiers }) => identifiers.map(({ key }) => key));
  const claim = { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' };
  const world = facts({
    units,
    policies,
    claims: Object.fromEntries(keys.filter(() => roll.chance(0.03)).map((key) => [key, claim])),
    unresolved: roll.chance(0.5) ? ['doc-5600'] : [],
    settings: { returnNeedsCustomer: roll.chance(0.5), replacement: roll.pick(REPLACEMENT_POLICIES) },
    kits: Object.fromEntries(PRODUCTS.filter(() => roll.chance(0.7)).map((product) => [product, randomParts(roll)])),
    watch: roll.chance(0.2) ? [randomWatch(roll)] : [],
    overridden: roll.chance(0.3) ? OVERRIDABLE.filter(() => roll.chance(0.5)) : [],
    shadow: roll.chance(0.1),
  });
  const paper = document(kind, randomLines(roll, kind, units, policies), {
    reference: roll.pick([null, '5521', '5521', '1']),
    partyId: roll.pick([null, 'someone']),
    location: roll.pick(LOCATIONS),
    returnTo: roll.pick(['inStock', 'quarantine', 'inRepair']),
    receiptReasons: Object.fromEntries(keys.filter(() => roll.chance(0.5)).map((key) => [key, 'returned' as const])),
    details: randomDetails(roll, kind, keys),
  });
  return { paper, world, units, policies };
}

function randomPolicy(roll: Dice): Policy {
  return policy('none', roll.pick([[], ['serial'], ['imei'], ['imei', 'imei', 'serial']] as const), {
    capture: roll.pick<Capture>(['off', 'optional', 'required', 'required']),
    verify: roll.pick<Verify>(['off', 'warn', 'warn', 'refuse', 'refuse']),
    uniqueness: roll.pick(['product', 'product', 'global']),
    warranty: roll.pick([null, { length: 12, unit: 'months' }]),
  });
}

const anyId = (roll: Dice, product: string) => id(roll.pick(SCHEMES), `V${roll.upTo(5)}`, product);
const someIds = (roll: Dice, product: string) => Array.from({ length: roll.upTo(3) }, () => anyId(roll, product));

function randomUnits(roll: Dice, kind: DocumentKind): Unit[] {
  const usual = USUAL[kind] ?? ['inStock'];
  const taken = new Set<string>();
  const made = Array.from({ length: roll.upTo(8) }, (_, n) => {
    const productId = roll.pick(PRODUCTS);
    const own: Identifier[] = [];
    for (const one of someIds(roll, productId)) {
      if (!taken.has(one.key)) own.push(one);
      taken.add(one.key);
    }
    const state = roll.chance(0.8) ? roll.pick(usual) : roll.pick(UNIT_STATES);
    const bare = unit(state, own, { id: `u${n}`, productId, location: roll.pick(LOCATIONS) });
    const last = latestPaperOf(bare.episodes);
    return { ...bare, ...facetsOf(roll, state), ...(last && { paper: last }) };
  });
  return setsOf(
    roll,
    made.filter(({ identifiers }) => identifiers.length > 0),
  );
}

/** Puts the assembled units into sets. */
function setsOf(roll: Dice, units: readonly Unit[]): Unit[] {
  const kits = units.filter(({ state }) => state === 'inStock').map(({ id: kit }) => kit);
  const kitOf = new Map(
    units.filter(({ state }) => state === 'assembled').map((part) => [part.id, roll.pick([...kits, 'gone'])]),
  );
  return units.map((one) => {
    const [kitId, parts] = [kitOf.get(one.id), units.filter((part) => kitOf.get(part.id) === one.id)];
    const components = parts.map((part) => part.id);
    return { ...one, ...(kitId && { kitId }), ...(components.length > 0 && { components }) };
  });
}

function facetsOf(roll: Dice, state: UnitState): Partial<Unit> {
  return {
    ...(state === 'inTransit' && {
      transit: { documentId: 'shipment', from: roll.pick(LOCATIONS), to: roll.pick(LOCATIONS) },
    }),
    ...(state === 'inRepair' && {
      repair: {
        documentId: 'intake',
        stage: roll.pick(REPAIR_STAGES),
        from: roll.pick(['sold', 'inStock', 'quarantine', 'foreign']),
      },
    }),
    ...(roll.chance(0.1) && { defective: true as const }),
    ...(roll.chance(0.2) && { repairs: 1 }),
  };
}

function randomLines(
  roll: Dice,
  kind: DocumentKind,
  units: readonly Unit[],
  policies: Readonly<Record<string, Policy>>,
): StockDocument['lines'] {
  let fresh = 0;
  /** A known unit of the product, a complete new one, or anything at all. */
  const captured = (product: string) => {
    const known = units.filter(({ productId }) => productId === product);
    if (known.length > 0 && roll.chance(0.85)) return roll.pick(known).identifiers;
    const set = policies[product]?.identifiers ?? [];
    if (roll.chance(0.6)) {
      return set.map((scheme) => id(scheme, scheme === 'imei' ? imei(fresh++) : `N${fresh++}`, product));
    }
    return someIds(roll, product);
  };
  const roles = ROLES[kind];
  return Array.from({ length: roll.upTo(2) + 1 }, (_, n) => {
    const product = roll.pick(PRODUCTS);
    const on = Array.from({ length: roll.upTo(roles ? 1 : 3) }, () => captured(product));
    const quantity = roll.chance(0.9) ? Math.max(1, on.length) : roll.pick([0, 1, 2, 1.5, -1]);
    const role = roles && roll.chance(0.9) ? roles[n % roles.length] : undefined;
    return line(product, on, { key: `l${n}`, quantity, ...(role && { role }) });
  });
}

function randomParts(roll: Dice) {
  return PRODUCTS.filter(() => roll.chance(0.5)).map((productId) => ({ productId, quantity: 1 + roll.upTo(1) }));
}

function randomWatch(roll: Dice): WatchEntry {
  const scheme = roll.pick(SCHEMES);
  return {
    id: 'e',
    kind: roll.pick(WATCH_KINDS),
    scheme,
    from: 'V0',
    to: `V${roll.upTo(5)}`,
    note: 'police',
    addedAt: '',
  };
}

function randomDetails(roll: Dice, kind: DocumentKind, keys: readonly string[]): PaperDetails {
  const maybe = <T extends keyof PaperDetails>(name: T, value: PaperDetails[T], often = 0.8) =>
    roll.chance(often) ? { [name]: value } : {};
  return {
    ...maybe('stage', roll.pick<Stage>(kind === 'transfer' ? TRANSFER_STAGES : REPAIR_STAGES)),
    ...maybe('toLocation', roll.pick(['podil', 'lviv', 'lviv', 'main'])),
    ...maybe('follows', roll.pick([kind === 'transfer' ? 'shipment' : 'intake', 'another']), 0.4),
    ...maybe('cause', roll.pick<Cause>(kind === 'writeOff' ? WRITE_OFF_CAUSES : SUPPLIER_RETURN_CAUSES)),
    ...maybe('note', 'why'),
    ...maybe('problem', 'dead'),
    ...maybe('soldOn', roll.pick(['2026-01-05', '2027-01-05', 'never'])),
    ...maybe('replacement', roll.pick(REPLACEMENT_POLICIES), 0.5),
    ...maybe('correction', randomCorrection(roll, keys)),
    ...maybe('missing', 'lost', 0.5),
    ...maybe('products', ['p', 'q'], 0.3),
  };
}

function randomCorrection(roll: Dice, keys: readonly string[]): Correction {
  const right = roll.pick(['V0', 'V9', imei(7), '  ']);
  return roll.pick<Correction>([
    { what: 'identifier', wrong: keys.length > 0 ? roll.pick(keys) : 'nobody’s', right },
    { what: 'cost', minor: roll.pick([100, -100, 0]) },
    { what: 'warranty', startsOn: '2026-11-01', endsOn: roll.pick(['2027-11-01', '2026-10-01']) },
  ]);
}
