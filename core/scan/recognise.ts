import type { Recognise, Recognition } from '../model/facts';
import type { Recognised } from '../model/identifier';
import { DIGITS, MAX_IDENTIFIER_LENGTH } from '../model/identifier-form';
import { normaliseText, withoutSeparators } from '../model/normalise';
import { isImei, labelledReading, type NearMiss, nearMiss, type Reading, readingsOf } from './classify';
import { hasCyrillic, readCyrillic } from './cyrillic';
import { hasSecondLabel, type Label, splitLabel } from './label';

/** Longer texts are not even looked into. */
const MAX_RAW_LENGTH = 1000;
/** What a spreadsheet makes of a long number. */
const SCIENTIFIC = /^\d(?:[.,]\d+E\+?|E\+)\d+$/iu;
/** What people write where there is no number. */
const PLACEHOLDER = /^(?:0+|X{3,}|N\/?A|NONE|NULL|NO ?(?:SERIAL|SN|S\/N|NUMBER)?|НЕМАЄ?|НЕТ|НІ|Б\/?Н|БЕЗ ?НОМЕРА)$/iu;

type Problem = NonNullable<Recognition['problem']>;
type Finding = Omit<Recognition, 'raw'>;

/** Says what a scanned, typed or pasted text could be. Rules `ID1` to `ID10` of `core/rules/SPEC.md`. */
export const recognise: Recognise = (raw) => ({ raw, ...recogniseText(raw) });

function recogniseText(raw: string): Finding {
  const text = raw.length > MAX_RAW_LENGTH ? raw : normaliseText(raw);
  const broken = unreadable(text);
  if (broken) return { candidates: [], problem: broken };

  const { label, value } = splitLabel(
    text,
    (name, rest) => name !== 'serial' && name !== 'product' && labelledReading(name, rest) !== null,
  );
  if (value === '') return { candidates: [], problem: { rule: 'ID1', facts: {} } };
  if (hasSeveral(value)) return { candidates: [], problem: { rule: 'ID7', facts: {} } };
  if (label === 'product') return { candidates: [], problem: { rule: 'ID10', facts: { text: value } } };
  if (PLACEHOLDER.test(value)) return { candidates: [], problem: { rule: 'ID9', facts: { text: value } } };
  if (SCIENTIFIC.test(value)) return { candidates: [], problem: { rule: 'ID4', facts: { text: value } } };
  if (!hasCyrillic(value)) return classify(value, label, raw);
  return classifyCyrillic(value, label, raw);
}

/** [ID1] [ID2] [ID5] [ID7] */
function unreadable(text: string): Problem | null {
  if (text === '') return { rule: 'ID1', facts: {} };
  if (text.length > MAX_IDENTIFIER_LENGTH) {
    return { rule: 'ID2', facts: { length: text.length, limit: MAX_IDENTIFIER_LENGTH } };
  }
  if (/[\t\r\n]/u.test(text)) return { rule: 'ID7', facts: {} };
  if (/[\p{Cc}\p{Cs}\p{Co}\uFFFD]/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return { rule: 'ID5', facts: {} };
  return null;
}

/** [ID7] Two labels, a list, or several whole IMEIs: one is one. */
function hasSeveral(value: string): boolean {
  if (hasSecondLabel(value)) return true;
  if (value.split(';').filter((part) => /[\p{L}\p{N}]/u.test(part)).length > 1) return true;
  const parts = value.split(/[\s,|/]+/u).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isImei);
}

/** [ID3] [ID8] A label that names a scheme leaves no other reading; without one every text is also a serial. */
function classify(value: string, label: Label | null, raw: string): Finding {
  const bind = ({ scheme, value: text }: Reading): Recognised => ({ scheme, value: text, raw });
  if (label !== null && label !== 'product') {
    const reading = labelledReading(label, value);
    if (reading) return { candidates: [bind(reading)], problem: null };
    const miss = nearMiss(value);
    const problem = miss?.scheme === label ? miss.problem : 'length';
    return { candidates: [], problem: problemOf({ scheme: label, problem }, value) };
  }
  const readings = readingsOf(value);
  const miss = readings[0]?.scheme === 'serial' ? nearMiss(value) : null;
  return { candidates: readings.map(bind), problem: miss && problemOf(miss, value) };
}

function problemOf({ scheme, problem }: NearMiss, value: string): Problem {
  if (problem === 'check') return { rule: 'ID3', facts: { scheme, identifier: value } };
  const length = withoutSeparators(value).length;
  return { rule: 'ID8', facts: { scheme, identifier: value, length, expected: DIGITS[scheme] ?? '' } };
}

/** [ID6] A sure reading is taken; of others the ledger may know one, else the clerk is asked. */
function classifyCyrillic(value: string, label: Label | null, raw: string): Finding {
  const { readings, sure } = readCyrillic(value);
  const [only] = readings;
  if (only !== undefined && sure) return classify(only, label, raw);
  const candidates = readings.flatMap((reading) => classify(reading, label, raw).candidates);
  return { candidates, problem: { rule: 'ID6', facts: { text: value } } };
}
