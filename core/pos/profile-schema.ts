import * as v from 'valibot';
import { DOCUMENT_KINDS } from '../model/document';
import { SUPPLIER_RETURN_CAUSES, TRANSFER_STAGES, WRITE_OFF_CAUSES } from '../model/paper-details';
import { INDEX } from './lines';
import { REQUEST_SOURCES, RESPONSE_SOURCES } from './page';
import type { Profile } from './profile';
import {
  dataExpressionProblem,
  hotkeyProblem,
  pathProblem,
  selectorExpressionProblem,
  targetProblem,
  templateProblem,
} from './profile-expressions';
import { type ProfileProblem, referenceProblems } from './profile-references';
import { issueWords } from './profile-words';

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

const MAX_JSON = 200_000;
const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** A text of at most this many characters with something in it. */
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(100));
const nonEmptyList = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1), v.maxLength(100));

function checked(problemOf: (text: string) => string | null) {
  return v.pipe(
    text(500),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed && !dataset.issues ? problemOf(dataset.value) : null;
      if (message !== null) addIssue({ message });
    }),
  );
}

const id = v.pipe(
  text(60),
  v.regex(/^[a-z][A-Za-z0-9-]*$/u, 'must be letters, digits and hyphens, a small letter first'),
);
const method = v.pipe(v.string(), v.regex(/^(GET|POST|PUT|PATCH|DELETE)$/u, 'must be GET, POST, PUT, PATCH or DELETE'));
const glob = text(500);
const target = checked(targetProblem);
const onPage = checked(selectorExpressionProblem);
const itemProblem = (expression: string) => dataExpressionProblem(expression, []);
const inItem = checked(itemProblem);
const inRequest = checked((expression) => dataExpressionProblem(expression, REQUEST_SOURCES));
const inResponse = checked((expression) => dataExpressionProblem(expression, RESPONSE_SOURCES));
const path = checked(pathProblem);
type Expression = typeof onPage;

const operator = v.picklist(['eq', 'ne', 'in', 'nin', 'gte', 'lt', 'exists', 'missing', 'matches']);
const predicate = (expression: Expression) =>
  v.pipe(
    v.tupleWithRest([expression, operator], v.union([v.pipe(v.string(), v.maxLength(500)), v.number(), v.boolean()])),
    v.maxLength(50),
    v.check(
      ([, op, ...values]) => (op === 'exists' || op === 'missing' ? values.length === 0 : values.length > 0),
      'needs values to compare with, "exists" and "missing" none',
    ),
  );

const when = v.strictObject({
  path: v.exactOptional(glob),
  hash: v.exactOptional(glob),
  selector: v.exactOptional(target),
  field: v.exactOptional(predicate(onPage)),
});

const line = (problemOf: (text: string) => string | null) => {
  const expression = checked(problemOf);
  return v.pipe(
    v.strictObject({
      key: checked((key) => (key === INDEX ? null : problemOf(key))),
      posId: v.exactOptional(expression),
      sku: v.exactOptional(expression),
      gtin: v.exactOptional(expression),
      name: v.exactOptional(expression),
      quantity: expression,
      pack: v.exactOptional(expression),
      price: v.exactOptional(expression),
      serials: v.exactOptional(expression),
    }),
    v.check(
      ({ posId, sku, gtin, name }) => [posId, sku, gtin, name].some((field) => field !== undefined),
      'names no product: give posId, sku, gtin or name',
    ),
  );
};

const kindsBy = (expression: Expression) =>
  list(v.strictObject({ kind: v.picklist(DOCUMENT_KINDS), where: nonEmptyList(predicate(expression)) }));

const headerEntries = (expression: Expression) => ({
  documentKey: v.exactOptional(expression),
  number: v.exactOptional(expression),
  reference: v.exactOptional(expression),
  party: v.exactOptional(expression),
  toLocation: v.exactOptional(expression),
});

const kindSaid = {
  kind: v.picklist(DOCUMENT_KINDS),
  stage: v.exactOptional(v.picklist(TRANSFER_STAGES)),
  cause: v.exactOptional(v.picklist([...WRITE_OFF_CAUSES, ...SUPPLIER_RETURN_CAUSES])),
};

const source = v.variant('from', [
  v.strictObject({
    from: v.literal('dom'),
    rows: target,
    skip: v.exactOptional(target),
    empty: v.exactOptional(target),
    partial: v.exactOptional(target),
    line: line(selectorExpressionProblem),
  }),
  v.strictObject({
    from: v.literal('global'),
    path,
    lines: inItem,
    line: line(itemProblem),
    header: v.exactOptional(v.strictObject(headerEntries(inItem))),
  }),
  v.strictObject({
    from: v.literal('request'),
    rule: id,
    lines: inRequest,
    line: line(itemProblem),
    header: v.exactOptional(v.strictObject(headerEntries(inRequest))),
    kinds: v.exactOptional(list(v.strictObject({ ...kindSaid, where: nonEmptyList(predicate(inRequest)) }))),
  }),
]);

const marks = v.strictObject({
  response: v.exactOptional(
    v.strictObject({
      rule: id,
      where: nonEmptyList(predicate(inResponse)),
      number: v.exactOptional(inResponse),
      message: v.exactOptional(inResponse),
      documentKey: v.exactOptional(inResponse),
    }),
  ),
  page: v.exactOptional(
    list(
      v.strictObject({
        selector: target,
        where: v.exactOptional(list(predicate(onPage))),
        kinds: v.exactOptional(kindsBy(onPage)),
        number: v.exactOptional(onPage),
        message: v.exactOptional(onPage),
        documentKey: v.exactOptional(onPage),
      }),
    ),
  ),
});

/** What the `lines` filter parts again. */
const join = v.pipe(text(5), v.regex(/^[\s,;]+$/u, 'must be blanks, commas or semicolons'));

const definition = v.strictObject({
  id,
  when,
  kinds: nonEmptyList(v.strictObject({ ...kindSaid, when: v.exactOptional(when) })),
  root: target,
  read: v.strictObject({ sources: nonEmptyList(source), ...headerEntries(onPage) }),
  serialField: v.exactOptional(v.strictObject({ selector: target, join })),
  itemField: v.exactOptional(v.strictObject({ selector: target, enter: v.boolean() })),
  gate: v.strictObject({
    clicks: list(target),
    forms: list(glob),
    keys: list(v.strictObject({ key: checked(hotkeyProblem), control: target })),
    navigates: v.boolean(),
  }),
  outcome: v.strictObject({
    posted: marks,
    voided: marks,
    timeoutSeconds: v.pipe(v.number(), v.minValue(1), v.maxValue(3600)),
  }),
});

const requestRule = v.strictObject({
  id,
  documents: list(id),
  methods: nonEmptyList(method),
  url: glob,
  where: list(predicate(inRequest)),
  mode: v.picklist(['observe', 'hold']),
  rejection: v.exactOptional(id),
});

const rejection = v.strictObject({
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.record(text(100), v.pipe(v.string(), v.maxLength(500))),
  body: v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? templateProblem(dataset.value) : null;
      if (message !== null) addIssue({ message });
    }),
  ),
});

const auto = v.literal('auto');
const separators = v.strictObject({ decimal: v.picklist([',', '.']), group: v.picklist([' ', ',', '.', "'", '']) });

const ProfileSchema = v.strictObject({
  schema: v.literal(1),
  id,
  name: text(100),
  version: text(40),
  verifiedOn: list(text(200)),
  match: v.strictObject({ urls: nonEmptyList(glob), probe: v.exactOptional(target) }),
  number: v.lazy((input) => (typeof input === 'object' ? separators : auto)),
  minorDigits: v.exactOptional(v.picklist([0, 2, 3])),
  documents: nonEmptyList(definition),
  requests: list(requestRule),
  rejections: v.record(id, rejection),
  sightings: list(
    v.strictObject({
      when,
      definition: id,
      kind: v.picklist(DOCUMENT_KINDS),
      rows: target,
      documentKey: onPage,
      number: onPage,
    }),
  ),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** The schema and the type are one thing: this fails to compile when either changes alone. */
true satisfies Same<Frozen<v.InferOutput<typeof ProfileSchema>>, Frozen<Profile>>;

/** Reads a profile from outside. Every problem names its place in the JSON. */
export function parseProfile(json: unknown): ParsedProfile {
  const size = JSON.stringify(json)?.length ?? 0;
  if (size > MAX_JSON) return { ok: false, problems: [{ path: '', message: `is longer than ${MAX_JSON} characters` }] };
  const forbidden = forbiddenNames(json, '');
  if (forbidden.length > 0) return { ok: false, problems: forbidden };
  const result = v.safeParse(ProfileSchema, json);
  if (!result.success) return { ok: false, problems: result.issues.map(issueWords) };
  const profile: Profile = result.output;
  const problems = referenceProblems(profile);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile };
}

/** Names that would reach a prototype. They are refused by themselves, since the schema would drop them in silence. */
function forbiddenNames(value: unknown, path: string): ProfileProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]): ProfileProblem[] => {
    const here = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (FORBIDDEN_NAMES.includes(key)) return [{ path: here, message: 'is not a name that may be used' }];
    return forbiddenNames(each, here);
  });
}
