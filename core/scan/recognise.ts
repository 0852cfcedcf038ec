import { passesGtin } from '../model/check-digit';
import type { Recognise, Recognition } from '../model/facts';
import type { Recognised } from '../model/identifier';
import { DIGITS, MAX_IDENTIFIER_LENGTH } from '../model/identifier-form';
import { normaliseText, withoutSeparators } from '../model/normalise';
import { readBoxText } from './box-text';
import { isImei, labelledReading, type NearMiss, nearMiss, type Reading, readingsOf } from './classify';
import { hasCyrillic, readCyrillic } from './cyrillic';
import { isEnvelope, readEnvelope } from './data-identifiers';
import { isAddress, readDigitalLink } from './digital-link';
import { fitsLabel } from './fits-label';
import { readGs1, withoutAim } from './gs1-code';
import { type Label, splitAtLabels, splitLabel } from './label';
import { recogniseUnit } from './recognise-unit';

/** Longer texts are not even looked into. */
const MAX_RAW_LENGTH = 1000;
/** So much of a text is said again. */
const SAID = 60;
/** What a spreadsheet makes of a long number. */
const SCIENTIFIC = /^\d(?:[.,]\d+E\+?|E\+)\d+$/iu;
/** What people write where there is no number. */
const PLACEHOLDER = /^(?:0+|X{3,}|N\/?A|NONE|NULL|NO ?(?:SERIAL|SN|S\/N|NUMBER)?|НЕМАЄ?|НЕТ|НІ|Б\/?Н|БЕЗ ?НОМЕРА)$/iu;

type Problem = NonNullable<Recognition['problem']>;
export type Finding = Omit<Recognition, 'raw'>;

/** Says what a scanned, typed or pasted text could be. Rules `ID1` to `ID10`, `ID17` and `ID18` of `core/rules/SPEC.md`. */
export const recognise: Recognise = (raw) => ({ raw, ...recogniseText(raw) });

function recogniseText(raw: string): Finding {
  if (raw.length > MAX_RAW_LENGTH) return tooLong(raw.length);
  const plain = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  const text = normaliseText(withoutAim(raw.trimStart()));
  const code = readEnvelope(plain) ?? readGs1(plain) ?? readDigitalLink(text) ?? readBoxText(text);
  if (code) return recogniseUnit(code, raw, recogniseValue);
  if (isEnvelope(text)) return { candidates: [], problem: { rule: 'ID7', facts: {} } };
  if (isAddress(text)) return { candidates: [], problem: { rule: 'ID10', facts: { text: text.slice(0, SAID) } } };

  const broken = unreadable(text);
  if (broken) return { candidates: [], problem: broken };
  const { label, value } = splitLabel(text, fitsLabel);
  const found = recogniseValue(value, label, raw);
  if (label !== null || found.problem || !/^(?:\d{12,14}|\d{8})$/u.test(value) || !passesGtin(value)) return found;
  // Of a number as short as an EAN-8 nobody knows: one serial in ten passes its check digit.
  const namesProduct = value.length > 8 || plain.startsWith(']E');
  return { ...found, problem: namesProduct ? { rule: 'ID10', facts: { text: value } } : null };
}

/** One value, under its label if it has one. */
function recogniseValue(value: string, label: Label | null, raw: string): Finding {
  const none = (problem: Problem): Finding => ({ candidates: [], problem });
  const broken = unreadable(value);
  if (broken) return none(broken);
  if (hasSeveral(value)) return none({ rule: 'ID7', facts: {} });
  if (label === 'product') return none({ rule: 'ID10', facts: { text: value } });
  if (PLACEHOLDER.test(value)) return none({ rule: 'ID9', facts: { text: value } });
  if (SCIENTIFIC.test(value)) return none({ rule: 'ID4', facts: { text: value } });
  return hasCyrillic(value) ? classifyCyrillic(value, label, raw) : classify(value, label, raw);
}

/** [ID1] [ID2] [ID5] [ID7] */
function unreadable(text: string): Problem | null {
  if (text === '') return { rule: 'ID1', facts: {} };
  if (text.length > MAX_IDENTIFIER_LENGTH) return tooLong(text.length).problem;
  if (/[\t\r\n]/u.test(text)) return { rule: 'ID7', facts: {} };
  if (/[\p{Cc}\p{Cs}\p{Co}\uFFFD]/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return { rule: 'ID5', facts: {} };
  return null;
}

function tooLong(length: number): Finding {
  return { candidates: [], problem: { rule: 'ID2', facts: { length, limit: MAX_IDENTIFIER_LENGTH } } };
}

/** [ID7] Two labels, a list, or several whole IMEIs: one is one. */
function hasSeveral(value: string): boolean {
  if (splitAtLabels(value).length > 1) return true;
  if (value.split(';').filter((part) => /[\p{L}\p{N}]/u.test(part)).length > 1) return true;
  const parts = value.split(/[\s,|/]+/u).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isImei);
}

/** [ID3] [ID8] [ID18] A label that names a scheme leaves no other reading; without one every text is also a serial. */
function classify(value: string, label: Label | null, raw: string): Finding {
  const bind = ({ scheme, value: text }: Reading): Recognised => ({ scheme, value: text, raw });
  if (label !== null && label !== 'product') {
    const reading = labelledReading(label, value);
    if (reading) return { candidates: [bind(reading)], problem: null };
    const miss = nearMiss(value);
    return {
      candidates: [],
      problem: problemOf(miss?.scheme === label ? miss : { scheme: label, problem: 'length' }, value),
    };
  }
  const readings = readingsOf(value);
  const miss = readings[0]?.scheme === 'serial' ? nearMiss(value) : null;
  return { candidates: readings.map(bind), problem: miss && problemOf(miss, value) };
}

function problemOf({ scheme, problem, meant }: NearMiss, value: string): Problem {
  if (meant !== undefined) return { rule: 'ID18', facts: { scheme, identifier: meant, text: value } };
  if (problem === 'check') return { rule: 'ID3', facts: { scheme, identifier: value } };
  const length = withoutSeparators(value).length;
  return { rule: 'ID8', facts: { scheme, identifier: value, length, expected: DIGITS[scheme] ?? '' } };
}

/** [ID6] One reading is taken; of two the ledger may know one, else the clerk is asked. */
function classifyCyrillic(value: string, label: Label | null, raw: string): Finding {
  const readings = readCyrillic(value);
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return classify(only, label, raw);
  const candidates = readings.flatMap((reading) => classify(reading, label, raw).candidates);
  return { candidates, problem: { rule: 'ID6', facts: { text: value } } };
}
