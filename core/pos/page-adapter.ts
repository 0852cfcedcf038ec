import type { PageRequest, PosAdapter, RejectedResponse } from './adapter';
import { Controls } from './controls';
import { textOf } from './expression';
import { isWritable, typeField, writeField } from './field-writer';
import { readFields } from './fields';
import { formSending } from './form-sending';
import { keysOf } from './lines';
import { outcomeOfPage, outcomeOfResponse } from './outcome';
import { Page } from './page';
import { pressKey } from './press-key';
import type { DocumentDefinition, Profile, RejectTemplate, RequestRule } from './profile';
import { DraftReader } from './reading';
import { fillRejection } from './rejection';
import { decodeJson } from './request-body';
import { domSources, rowScopes } from './rows';
import { shownOn } from './shown';
import { addressedRules, submittingRules } from './submitting';
import type { Scope } from './target';

const PLAIN_REJECTION: RejectTemplate = {
  status: 422,
  headers: { 'content-type': 'text/plain;charset=utf-8' },
  body: '{{message}}',
};

/** Carries a profile out on a live page. The profile must have passed `parseProfile`. */
export function createAdapter(profile: Profile, document: Document, location: Location): PosAdapter {
  const page = new Page(document, location, profile.number);
  const globals = new Map<string, unknown>();
  const reader = new DraftReader(page, profile, globals);
  const controls = new Controls(page, profile);
  const rules = submittingRules(profile);
  const sources = profile.documents.flatMap(({ read }) => read.sources);
  const globalPaths = [...new Set(sources.flatMap((source) => (source.from === 'global' ? [source.path] : [])))];

  return {
    globalPaths,
    noteGlobal(path, json) {
      if (globalPaths.includes(path)) globals.set(path, decodeJson(json));
    },
    read: () => reader.read(),
    readRequest: (request) => reader.readRequest(request),
    finalControl: (path) => controls.finalControl(path),
    finalControls: () => controls.finalControls(),
    isFinalForm(form, submitter) {
      const sending = formSending(form, submitter, null);
      return sending !== null && controls.isFinal(sending);
    },
    isFinal: (sending) => controls.isFinal(sending),
    controlOfKey: (event) => controls.controlOfKey(event),
    requestRules: profile.requests,
    rulesFor: (method, url) => addressedRules(rules, method, url),
    matches(request) {
      const rule = rules.find(({ id }) => id === request.rule);
      return rule !== undefined && matches(page, profile, rule, request.body);
    },
    rejection: (request, message) => rejection(profile, request, message),
    outcomeOfResponse: (response, definition) => outcomeOfResponse(page, response, definition),
    outcomeOfPage: (definition) => outcomeOfPage(page, definition),
    sightings: () => sightings(page, profile),
    lineElement: (lineKey) => visibleElement(shownLine(page, profile, lineKey)?.row),
    readFields: () => readFields(page, profile),
    itemField: () => itemField(page, profile)?.field ?? null,
    enterItem(code) {
      const item = itemField(page, profile);
      if (!item) return false;
      typeField(item.field, code);
      if (item.enter) pressKey(item.field, 'Enter');
      return true;
    },
    fill(lineKey, serials) {
      const line = shownLine(page, profile, lineKey);
      const field = line?.definition.serialField;
      if (!line || !field) return false;
      return writeField(page.elements(field.selector, line.row)[0], serials.join(field.join));
    },
  };
}

/** The address of a form counts on a page that shows its document, or where nobody can tell. */
function matches(page: Page, profile: Profile, rule: RequestRule, body: string | null): boolean {
  if (!page.meets(rule.where, body)) return false;
  if (profile.requests.includes(rule)) return true;
  const shown = shownOn(page, profile);
  return shown.state === 'nothing' || rule.documents.includes(shown.definition.id);
}

/** Where the profile has no words of its POS (the address of a form, which answers with a page) the sentence stands alone. */
function rejection(profile: Profile, request: PageRequest, message: string): RejectedResponse {
  const name = profile.requests.find(({ id }) => id === request.rule)?.rejection ?? '';
  return fillRejection(profile.rejections[name] ?? PLAIN_REJECTION, request.body ?? '', message);
}

function sightings(page: Page, profile: Profile): ReturnType<PosAdapter['sightings']> {
  const seen: ReturnType<PosAdapter['sightings']> = [];
  for (const rule of profile.sightings) {
    if (!page.applies(rule.when, page.scope)) continue;
    for (const row of page.elements(rule.rows, page.scope)) {
      const documentKey = textOf(page.find(rule.documentKey, page.within(row)));
      const number = textOf(page.find(rule.number, page.within(row)));
      if (documentKey && number) seen.push({ kind: rule.kind, definition: rule.definition, documentKey, number });
    }
  }
  return seen;
}

/** The first that is shown: a page may keep another for a dialog. */
function itemField(page: Page, profile: Profile) {
  const shown = shownOn(page, profile);
  const rule = shown.state === 'shown' ? shown.definition.itemField : undefined;
  if (shown.state !== 'shown' || !rule) return null;
  const found = page.elements(rule.selector, page.within(shown.root)).filter((element) => element.checkVisibility());
  const field = found.find(isWritable);
  return field ? { field, enter: rule.enter } : null;
}

/** The row of a line of the document shown, whichever of its DOM sources shows it. */
function shownLine(page: Page, profile: Profile, key: string): { definition: DocumentDefinition; row: Scope } | null {
  const shown = shownOn(page, profile);
  if (shown.state !== 'shown') return null;
  const { definition, root } = shown;
  for (const source of domSources(definition)) {
    const rows = rowScopes(page, page.within(root), source);
    const keys = keysOf(
      rows.map((row) => (expression) => page.find(expression, row)),
      source.line,
    );
    const row = rows[keys.indexOf(key)];
    if (row) return { definition, row };
  }
  return null;
}

/** A form that the parser emptied shows nothing; what follows it does. */
function visibleElement(row: Scope | undefined): Element | null {
  if (!row) return null;
  return row.beside.find((element) => element.localName === 'tr') ?? (row.container as Element);
}
