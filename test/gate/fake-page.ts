import type { DraftView, LineView, Till } from '../../core/ledger/till';
import type { PageDraft } from '../../core/model/document';
import type { Verdict } from '../../core/model/verdict';
import type { PageReading, PageResponse, PosAdapter, SeenOutcome } from '../../core/pos/adapter';
import type { DocumentDefinition, RequestRule } from '../../core/pos/profile';
import { addressedRules } from '../../core/pos/submitting';
import { pageDraft } from './page-draft';

export const DEFINITION: DocumentDefinition = {
  id: 'script',
  when: {},
  kinds: [{ kind: 'sale' }],
  root: 'main',
  read: { sources: [] },
  gate: { clicks: ['.finish'], forms: [], keys: [], navigates: false },
  outcome: { posted: {}, voided: {}, timeoutSeconds: 20 },
};

export const HOLD: RequestRule = {
  id: 'submit',
  documents: ['script'],
  methods: ['POST'],
  url: '/submit',
  where: [],
  mode: 'hold',
  rejection: 'refused',
};

/** A page under a test's hand. */
export interface FakePage {
  draft: PageDraft | null;
  definition: DocumentDefinition;
  /** The mark the page shows. */
  mark: SeenOutcome | null;
  /** What a response amounts to. */
  answer: (response: PageResponse) => SeenOutcome | null;
  readonly filled: [line: string, serials: readonly string[]][];
  readonly adapter: PosAdapter;
}

export function fakePage(rules: readonly RequestRule[] = [HOLD]): FakePage {
  const read = (): PageReading =>
    page.draft ? { shows: 'document', definition: page.definition, draft: page.draft } : { shows: 'nothing' };
  const adapter: PosAdapter = {
    globalPaths: [],
    noteGlobal: () => undefined,
    read,
    readRequest: read,
    finalControl: () => null,
    finalControls: () => [],
    controlOfKey: () => null,
    isFinalForm: () => true,
    isFinal: () => true,
    requestRules: rules,
    rulesFor: (method, url) => addressedRules(rules, method, url),
    matches: () => true,
    rejection: (_, message) => ({ status: 422, headers: {}, body: message }),
    outcomeOfResponse: (response) => page.answer(response),
    outcomeOfPage: () => page.mark,
    sightings: () => [],
    lineElement: () => null,
    readFields: () => [],
    itemField: () => null,
    enterItem: () => false,
    fill: (line, serials) => page.filled.push([line, serials]) > 0,
  };
  const page: FakePage = {
    draft: pageDraft(),
    definition: DEFINITION,
    mark: null,
    answer: () => null,
    filled: [],
    adapter,
  };
  return page;
}

const ACCEPT: Verdict = { outcome: 'accept', reasons: [] };

export function lineView(change: Partial<LineView> = {}): LineView {
  return {
    key: '1',
    productId: 'phone-1',
    productName: 'Phone One',
    capture: 'required',
    verify: 'refuse',
    identifiers: [],
    needed: 1,
    units: [],
    reasons: [],
    ...change,
  };
}

export function draftView(change: Partial<DraftView> = {}): DraftView {
  return {
    draftId: 'draft-1',
    kind: 'sale',
    revision: 1,
    lines: [lineView()],
    verdict: ACCEPT,
    sentences: [],
    returnTo: 'quarantine',
    waiting: [],
    recorded: (change.lines ?? [lineView()]).length > 0,
    ...change,
  };
}

/** A till of which a test uses only some calls. */
export function fakeTill(calls: Partial<Till>): Till {
  const missing = (name: string) => () => Promise.reject(new Error(`${name} was not expected`));
  return new Proxy(calls, { get: (target, name) => Reflect.get(target, name) ?? missing(String(name)) }) as Till;
}
