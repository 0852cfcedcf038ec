import type { PageDraft } from '../model/document';
import type { PageReading, PageRequest } from './adapter';
import { drafted, EMPTY_HEADER, type Header, headerOf, saidOf } from './drafted';
import { textOf } from './expression';
import { type Find, type LinesReading, readLines } from './lines';
import { loadedAtOf } from './loaded-at';
import type { Page } from './page';
import { holds } from './predicate';
import type { DocumentDefinition, HeaderExpressions, KindSaid, Profile, ReadSource } from './profile';
import { type DomSource, rowScopes } from './rows';
import { MACHINE } from './separators';
import { type Shown, shownOn } from './shown';
import type { Scope } from './target';

type GlobalSource = Extract<ReadSource, { from: 'global' }>;
type RequestSource = Extract<ReadSource, { from: 'request' }>;
type ShownDocument = Extract<Shown, { state: 'shown' }>;

/** Reads drafts from the page, its globals and its requests. */
export class DraftReader {
  constructor(
    readonly page: Page,
    readonly profile: Profile,
    readonly globals: ReadonlyMap<string, unknown>,
  ) {}

  read(): PageReading {
    const shown = shownOn(this.page, this.profile);
    if (shown.state === 'nothing') return { shows: 'nothing' };
    if (shown.state === 'changed') return { shows: 'drift', definition: shown.definition, missing: shown.missing };
    return this.#readShown(shown);
  }

  /**
   * The lines from the request where the profile has a source for it; a page that has moved on is not asked. A body that nobody can read is
   * taken for the document that the page shows; where it shows none, nobody can tell.
   */
  readRequest(request: PageRequest): PageReading {
    const rule = this.profile.requests.find(({ id }) => id === request.rule);
    const page = this.read();
    if (!rule) return page;
    const shown = page.shows === 'nothing' ? null : page.definition;
    const submitted = this.profile.documents.filter(({ id }) => rule.documents.includes(id));
    const definition =
      submitted.find((each) => each === shown) ?? submitted.find((each) => requestSource(each, rule.id));
    const source = definition && requestSource(definition, rule.id);
    if (!definition || !source) return page;
    if (request.body !== null) return this.#readBody(definition, source, request.body, page);
    const told = page.shows === 'drift' || (page.shows === 'document' && page.draft.lines.length > 0);
    return told ? page : { shows: 'drift', definition, missing: [`lines: ${source.lines}`] };
  }

  #readShown({ definition, said, root }: ShownDocument): PageReading {
    const scope = this.page.within(root);
    // A page that loads a new one to submit shows what its server keeps.
    const loadedAt = definition.gate.navigates ? loadedAtOf(this.page.document) : null;
    const age = loadedAt === null ? {} : { loadedAt };
    const read = { profileId: this.profile.id, definition: definition.id, ...age };
    const header: Header = {
      ...EMPTY_HEADER,
      ...this.#said(definition.read, (expression) => this.page.find(expression, scope)),
    };
    const missing: string[] = [];
    for (const source of definition.read.sources) {
      if (source.from === 'request') continue;
      if (source.from === 'dom' && this.#keepsBack(source, scope)) return { shows: 'partial', definition };
      const value = source.from === 'global' ? this.globals.get(source.path) : undefined;
      const found = source.from === 'global' ? this.#globalLines(source, value) : this.#domLines(source, scope);
      missing.push(...found.missing);
      if (found.missing.length > 0 || found.lines.length === 0) continue;
      const own = source.from === 'global' ? this.#said(source.header, (each) => this.page.pick(each, value)) : {};
      const draft = drafted({ ...read, lines: found.lines }, said, { ...header, ...own });
      return { shows: 'document', definition, draft };
    }
    if (missing.length > 0) return { shows: 'drift', definition, missing };
    return { shows: 'document', definition, draft: drafted({ ...read, lines: [] }, said, header) };
  }

  #readBody(definition: DocumentDefinition, source: RequestSource, body: string, page: PageReading): PageReading {
    const find: Find = (expression) => this.page.pickRequest(expression, body);
    const items = find(source.lines).values;
    const read = this.#readItems(source, items);
    const missing = items.length === 0 ? [`lines: ${source.lines}`] : read.missing;
    const said = this.#kindOf(definition, source, find, page);
    if (missing.length > 0) return { shows: 'drift', definition, missing };
    if (said === null) return { shows: 'drift', definition, missing: ['kinds'] };
    const own: Header = { ...EMPTY_HEADER, ...this.#said(source.header, find) };
    const header =
      page.shows === 'document' && isSamePaper(page.draft, definition, own) ? withOwn(headerOf(page.draft), own) : own;
    const from = { profileId: this.profile.id, definition: definition.id, lines: read.lines };
    const draft = drafted(from, said, header);
    return { shows: 'document', definition, draft };
  }

  #kindOf(definition: DocumentDefinition, source: RequestSource, find: Find, page: PageReading): KindSaid | null {
    const said = source.kinds?.find(({ where }) => where.every((predicate) => holds(predicate, find)));
    if (said) return said;
    if (page.shows === 'document' && page.definition === definition) return saidOf(page.draft);
    const [only, ...others] = definition.kinds;
    return only && others.length === 0 ? only : null;
  }

  #keepsBack({ partial }: DomSource, scope: Scope): boolean {
    return partial !== undefined && this.page.elements(partial, scope).length > 0;
  }

  #domLines(source: DomSource, scope: Scope): LinesReading {
    const rows = rowScopes(this.page, scope, source);
    if (rows.length === 0 && source.empty !== undefined && this.page.elements(source.empty, scope).length === 0) {
      return { lines: [], missing: [`rows: ${source.rows}`] };
    }
    const finds = rows.map(
      (row): Find =>
        (expression) =>
          this.page.find(expression, row),
    );
    return readLines(finds, source.line, { separators: this.page.separators, minorDigits: this.#minorDigits });
  }

  #globalLines(source: GlobalSource, value: unknown): LinesReading {
    return this.#readItems(source, value === undefined ? [] : this.page.pick(source.lines, value).values);
  }

  #readItems(source: GlobalSource | RequestSource, items: readonly unknown[]): LinesReading {
    const finds = items.map(
      (item): Find =>
        (expression) =>
          this.page.pick(expression, item),
    );
    return readLines(finds, source.line, { separators: MACHINE, minorDigits: this.#minorDigits });
  }

  get #minorDigits(): number {
    return this.profile.minorDigits ?? 2;
  }

  /** The header fields that an expression exists for. */
  #said(expressions: HeaderExpressions | undefined, find: Find): Partial<Header> {
    const { documentKey, number, reference, party, toLocation } = expressions ?? {};
    return {
      ...(documentKey !== undefined && { documentKey: textOf(find(documentKey)) }),
      ...(number !== undefined && { number: textOf(find(number)) }),
      ...(reference !== undefined && { reference: textOf(find(reference)) }),
      ...(party !== undefined && { party: textOf(find(party)) }),
      ...(toLocation !== undefined && { toLocation: textOf(find(toLocation)) }),
    };
  }
}

function requestSource(definition: DocumentDefinition, rule: string): RequestSource | undefined {
  return definition.read.sources.find((source) => source.from === 'request' && source.rule === rule) as
    | RequestSource
    | undefined;
}

function isSamePaper(draft: PageDraft, definition: DocumentDefinition, own: Header): boolean {
  return draft.definition === definition.id && (own.documentKey === null || own.documentKey === draft.documentKey);
}

function withOwn(page: Header, own: Header): Header {
  return {
    documentKey: own.documentKey ?? page.documentKey,
    number: own.number ?? page.number,
    reference: own.reference ?? page.reference,
    party: own.party ?? page.party,
    toLocation: own.toLocation ?? page.toLocation,
  };
}
