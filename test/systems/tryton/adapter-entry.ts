import { createAdapter } from '../../../core/pos/page-adapter';
import type { Profile } from '../../../core/pos/profile';
import { parseProfile } from '../../../core/pos/profile-schema';
import json from '../../../core/pos/profiles/tryton.json';

const parsed = parseProfile(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const profile: Profile = parsed.profile;
const adapter = createAdapter(profile, document, location);

function definition(id: string) {
  const found = profile.documents.find((each) => each.id === id);
  if (!found) throw new Error(`the profile has no document ${id}`);
  return found;
}

/** What the adapter makes of the live client, in plain data. */
const reader = {
  read() {
    const reading = adapter.read();
    return reading.shows === 'document'
      ? { shows: reading.shows, draft: reading.draft }
      : { ...reading, definition: undefined };
  },
  isFinal: (selector: string) => {
    const control = document.querySelector(selector);
    return control !== null && adapter.finalControl([control]) === control;
  },
  /** Ids of the rules that a request meets. */
  rulesOf: (body: string) =>
    adapter.requestRules
      .map(({ id }) => id)
      .filter((rule) => adapter.matches({ rule, method: 'POST', url: `${location.origin}/shop/`, body })),
  rejection: (rule: string, body: string, message: string) =>
    adapter.rejection({ rule, method: 'POST', url: `${location.origin}/shop/`, body }, message),
  outcomeOfPage: (id: string) => adapter.outcomeOfPage(definition(id)),
  outcomeOfResponse: (id: string, body: string) =>
    adapter.outcomeOfResponse({ rule: id, status: 200, body }, definition(id)),
  sightings: () => adapter.sightings(),
};

export type Reader = typeof reader;
Object.assign(globalThis, { trytonReader: reader });
