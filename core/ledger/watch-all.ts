import type { Recognised, Scheme } from '../model/identifier';
import { DIGITS, formProblem, MAX_IDENTIFIER_LENGTH } from '../model/identifier-form';
import { rightNumber } from '../model/right-number';
import type { ShopSettings } from '../model/settings';
import type { Reason } from '../model/verdict';
import type { WatchEntry } from '../model/watch';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import type { WatchList, WatchProblem } from './office';

/** Between the first and the last number of a range: a dash with blanks around it, two dots, or a tab. A number may have dashes of its own. */
const RANGE = /\s+[-\u2010-\u2015\u2212]\s+|\s*(?:\.\.+|…)\s*|\t+/u;

type Told = Pick<Reason, 'rule' | 'facts'>;
type Read = { readonly ends: readonly Recognised[] } | { readonly sentence: string | null };

/** Puts a list of numbers on the watch list, inside the caller's transaction: all of it, or nothing and what is wrong with it. */
export async function watchAll(
  { newId, now, watch }: Workplace,
  rules: Rules,
  settings: ShopSettings,
  list: WatchList,
): Promise<WatchProblem[]> {
  const problems: WatchProblem[] = [];
  const entries: WatchEntry[] = [];
  const addedAt = now().toISOString();
  list.lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const read = readLine(text, rules, settings, list.scheme);
    if ('sentence' in read) {
      problems.push({ line: index + 1, text, sentence: read.sentence });
      return;
    }
    const [from, to = from] = read.ends;
    if (!from || !to) return;
    const { scheme } = from;
    const ends = { from: from.value.toUpperCase(), to: to.value.toUpperCase() };
    entries.push({ id: newId(), kind: list.kind, scheme, ...ends, note: list.note.trim(), addedAt });
  });
  if (problems.length === 0) await watch.save(...entries);
  return problems;
}

function readLine(text: string, rules: Rules, settings: ShopSettings, scheme: WatchList['scheme']): Read {
  const say = ({ rule, facts }: Told) => ({
    sentence: rules.sentence({ rule, facts, severity: 'refuse', line: null, unit: null }, settings.language),
  });
  const parts = text.trim().split(RANGE).filter(Boolean);
  const ends: Recognised[] = [];
  for (const part of parts) {
    const read = scheme ? asScheme(part, scheme, parts.length > 1) : asScanned(part, rules);
    if ('rule' in read) return say(read);
    ends.push(read);
  }
  const [from, to = from, ...more] = ends;
  if (!from || !to || more.length > 0) return say({ rule: 'ID7', facts: {} });
  const [low, high] = [from.value.toUpperCase(), to.value.toUpperCase()];
  if (from.scheme !== to.scheme || low.length !== high.length || low > high) return { sentence: null };
  return { ends: [from, to] };
}

function asScanned(text: string, rules: Rules): Recognised | Told {
  const { candidates, problem } = rules.recognise(text);
  return problem ?? candidates[0] ?? { rule: 'ID1', facts: {} };
}

/** The ends of a range are seldom numbers of real units: their check digits do not count. */
function asScheme(text: string, scheme: Scheme, inRange: boolean): Recognised | Told {
  const found = rightNumber(scheme, text);
  const { value } = found;
  switch (formProblem(found)) {
    case null:
      return found;
    case 'empty':
      return { rule: 'ID1', facts: {} };
    case 'tooLong':
      return { rule: 'ID2', facts: { length: value.length, limit: MAX_IDENTIFIER_LENGTH } };
    case 'length':
      return {
        rule: 'ID8',
        facts: { scheme, identifier: value, length: value.length, expected: DIGITS[scheme] ?? '' },
      };
    case 'check':
      return inRange ? found : { rule: 'ID3', facts: { scheme, identifier: value } };
  }
}
