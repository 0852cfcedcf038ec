import { describe, expect, test } from 'vitest';
import { remedyOf } from '../../components/till/remedy';
import { isGood, isNews, problemsOf } from '../../components/till/scan-news';
import { isWrong, tell, toldOfDocument, toldOfLine } from '../../components/till/told';
import type { ScanResult } from '../../core/ledger/till';
import { draftOf, identifier, lineOf, refusal, unitOf, warning } from './preview/paper';

const found = identifier('imei', '356938035643809');
const line = lineOf('a', 'Phone', 2, { units: [unitOf([found])] });
const short = refusal('DO2', 'a', null, 'one is missing');
const sold = refusal('GR3', 'a', 0, 'sold in March', { key: found.key });
const stray = warning('DO9', 'gone', null, 'a line nobody shows');
const view = draftOf('goodsReceipt', [line], [short, sold, stray]);

describe('reasons', () => {
  test('keep their sentences, by place', () => {
    expect(tell(view, true).map(({ reason, text }) => [reason.rule, text])).toEqual([
      ['DO2', 'one is missing'],
      ['GR3', 'sold in March'],
      ['DO9', 'a line nobody shows'],
    ]);
  });

  test('that something is still to be scanned are told only once the paper was refused', () => {
    expect(tell(view, false).map(({ reason }) => reason.rule)).toEqual(['GR3', 'DO9']);
  });

  test('mark a unit as wrong when it breaks a rule, not when it only lacks something yet', () => {
    const lacking = refusal('DO3', 'a', 0, 'IMEI missing');
    expect([sold, short, lacking, stray].map(([reason]) => isWrong(reason))).toEqual([true, false, false, false]);
  });

  test('stand by their line, or over all lines where none shows them', () => {
    const told = tell(view, true);
    expect(toldOfLine(told, line).map(({ reason }) => reason.rule)).toEqual(['DO2', 'GR3']);
    expect(toldOfDocument(told, view.lines).map(({ reason }) => reason.rule)).toEqual(['DO9']);
  });
});

describe('a remedy', () => {
  test('is offered for a unit in another draft and for one that we sold', () => {
    expect(remedyOf(refusal('DO6', 'a', 0, '', { key: 'k' })[0])).toEqual({ kind: 'takeOver', key: 'k' });
    expect(remedyOf(sold[0])).toEqual({ kind: 'explain', key: found.key });
  });

  test('is not offered for other reasons, nor without the identifier it is about', () => {
    expect(remedyOf(refusal('SA2', 'a', 0, '', { key: 'k' })[0])).toBeNull();
    expect(remedyOf(refusal('DO6', 'a', 0, '')[0])).toBeNull();
  });
});

describe('a scan', () => {
  const placed: ScanResult = { placed: true, line: 'a', unit: 0, identifier: found, view };
  const [reason, sentence] = refusal('DO6', 'a', null, 'in another sale', { key: found.key });
  const turnedAway: ScanResult = { placed: false, reason, sentence, view };

  test('is good news when placed and its unit is in order, whatever else is missing', () => {
    expect(isGood({ ...placed, view: draftOf('sale', [line], [short]) })).toBe(true);
  });

  test('is bad news when its unit breaks a rule, or when it went nowhere', () => {
    expect(problemsOf(placed)).toEqual(['sold in March']);
    expect(isGood(placed)).toBe(false);
    expect(problemsOf(turnedAway)).toEqual(['in another sale']);
  });

  test('is no news on another paper, nor once it was mended', () => {
    const elsewhere = draftOf('sale', [lineOf('a', 'Phone', 1)], [], { draftId: 'another' });
    const empty = draftOf('goodsReceipt', [lineOf('a', 'Phone', 1)]);
    expect(isNews(turnedAway, elsewhere)).toBe(false);
    expect(isNews(turnedAway, empty)).toBe(true);
    expect(isNews(turnedAway, view)).toBe(false);
    expect(isNews(placed, view)).toBe(true);
    expect(isNews(placed, empty)).toBe(false);
  });
});
