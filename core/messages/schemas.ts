import * as v from 'valibot';
import { DOCUMENT_KINDS } from '../model/document';
import { SUPPLIER_RETURN_CAUSES, TRANSFER_STAGES, WRITE_OFF_CAUSES } from '../model/paper-details';
import type { ContentMessage, TillCalls } from './protocol';

/** Bounds of what a page may say. A page that needs more is broken or hostile. */
export const LIMITS = {
  lines: 2_000,
  word: 500,
  text: 10_000,
  serials: 1_000,
  sightings: 500,
  units: 1_000_000,
  scans: 100,
} as const;

const word = v.pipe(v.string(), v.maxLength(LIMITS.word));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.units));
const kind = v.picklist(DOCUMENT_KINDS);
/**
 * However big (a barcode scanned into the field for the quantity): the rules say it in words that a clerk understands. What could not
 * be read is NaN, which Chromium's messages turn into null.
 */
const number = v.union([
  v.pipe(v.number(), v.finite()),
  v.nan(),
  v.pipe(
    v.null(),
    v.transform(() => Number.NaN),
  ),
]);

const PageLineSchema = v.strictObject({
  key: word,
  product: v.strictObject({
    posId: v.exactOptional(word),
    sku: v.exactOptional(word),
    gtin: v.exactOptional(word),
    name: v.exactOptional(word),
  }),
  quantity: number,
  pack: number,
  priceMinor: v.nullable(v.pipe(v.number(), v.safeInteger())),
  serials: v.nullable(v.pipe(v.array(text), v.maxLength(LIMITS.serials))),
});

export const PageDraftSchema = v.strictObject({
  kind,
  profileId: word,
  definition: word,
  documentKey: v.nullable(word),
  number: v.nullable(word),
  reference: v.nullable(word),
  party: v.nullable(word),
  lines: v.pipe(v.array(PageLineSchema), v.maxLength(LIMITS.lines)),
  /** What a profile can read of them; the others are papers of our own. */
  details: v.exactOptional(
    v.strictObject({
      stage: v.exactOptional(v.picklist(TRANSFER_STAGES)),
      cause: v.exactOptional(v.picklist([...WRITE_OFF_CAUSES, ...SUPPLIER_RETURN_CAUSES])),
      toLocation: v.exactOptional(word),
    }),
  ),
  loadedAt: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

const OutcomeSchema = v.strictObject({
  state: v.picklist(['posted', 'voided', 'unresolved']),
  number: v.nullable(word),
  message: v.nullable(text),
  source: v.exactOptional(v.picklist(['page', 'till'])),
});

const SightingSchema = v.strictObject({ kind, definition: word, documentKey: word, number: word });

/** Arguments of each call of `Till`. */
const ARGUMENTS = {
  look: v.strictTuple([PageDraftSchema]),
  scan: v.strictTuple([PageDraftSchema, text, v.nullable(word)]),
  fetchUnit: v.strictTuple([PageDraftSchema, text, v.nullable(word), v.boolean()]),
  whyNot: v.strictTuple([PageDraftSchema, text, v.nullable(word), word]),
  remove: v.strictTuple([PageDraftSchema, word, index, v.nullable(word)]),
  takeOver: v.strictTuple([PageDraftSchema, word]),
  explain: v.strictTuple([PageDraftSchema, word, v.picklist(['returned', 'boughtBack', 'repurchased'])]),
  sendTo: v.strictTuple([PageDraftSchema, v.picklist(['inStock', 'quarantine', 'inRepair'])]),
  choices: v.strictTuple([PageDraftSchema, word, word]),
  reserve: v.strictTuple([PageDraftSchema]),
  settle: v.strictTuple([word, OutcomeSchema]),
  openDocuments: v.strictTuple([]),
  saved: v.strictTuple([]),
  sighted: v.strictTuple([v.pipe(v.array(SightingSchema), v.maxLength(LIMITS.sightings))]),
} satisfies { [M in keyof TillCalls]: v.GenericSchema<unknown, TillCalls[M]> };

const LeftoverSchema = v.strictObject({
  scans: v.pipe(v.array(text), v.maxLength(LIMITS.scans)),
  definition: v.nullable(word),
  interrupted: v.boolean(),
  unsaved: v.nullable(text),
});

/** What else a message carries, by its type. */
const MESSAGES = {
  start: {},
  loadGate: {},
  loadPanel: {},
  leave: { leftover: LeftoverSchema },
  pickUp: {},
  printCards: { documentId: word },
  askManager: { page: PageDraftSchema },
} satisfies Record<string, v.ObjectEntries>;

export type ParsedMessage =
  | { readonly ok: true; readonly message: ContentMessage }
  | { readonly ok: false; readonly problem: string };

/** Reads a message from a content script. A problem names its place in the message. */
export function parseContentMessage(raw: unknown): ParsedMessage {
  const types = [...(Object.keys(MESSAGES) as (keyof typeof MESSAGES)[]), 'till' as const];
  const type = v.safeParse(v.looseObject({ type: v.picklist(types) }), raw);
  if (!type.success) return problem('The message', type.issues);
  const name = type.output.type;
  if (name !== 'till') {
    const entries: v.ObjectEntries = { type: v.literal(name), ...MESSAGES[name] };
    const plain = v.safeParse(v.strictObject(entries), raw);
    if (!plain.success) return problem(`The message “${name}”`, plain.issues);
    return { ok: true, message: plain.output as unknown as ContentMessage };
  }
  const methods = Object.keys(ARGUMENTS) as (keyof TillCalls)[];
  const call = v.safeParse(
    v.strictObject({ type: v.literal('till'), method: v.picklist(methods), args: v.array(v.unknown()) }),
    raw,
  );
  if (!call.success) return problem('The message “till”', call.issues);
  const { method } = call.output;
  const args = v.safeParse(ARGUMENTS[method] as v.GenericSchema, call.output.args);
  if (!args.success) return problem(`The call “${method}”`, args.issues);
  return { ok: true, message: { type: 'till', method, args: args.output } as ContentMessage };
}

function problem(what: string, [issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): ParsedMessage {
  const place = v.getDotPath(issue);
  return { ok: false, problem: `${what} is malformed${place === null ? '' : ` at ${place}`}: ${issue.message}` };
}
