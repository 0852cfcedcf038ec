import { describe, expect, test } from 'vitest';
import { countGroups } from '../../components/papers/count/groups';
import { amountText, minorOf } from '../../components/papers/money-text';
import { withDetail } from '../../components/papers/paper';
import { splitCodes } from '../../components/papers/scan/codes';
import { type ScanProgress, scanAll } from '../../components/papers/scan/scan-all';
import { SORTS, sortOf } from '../../components/papers/sorts/all';
import { isUntouched } from '../../components/papers/untouched';
import type { DraftView, Scanned } from '../../core/ledger/till';
import { DOCUMENT_KINDS } from '../../core/model/document';

describe('codes of a pasted list', () => {
  test('stand on lines, or between tabs, commas and semicolons; spaces may belong to one', () => {
    expect(splitCodes('A1\r\nB2\n\n C3 \tD4;E5, F6 ')).toEqual(['A1', 'B2', 'C3', 'D4', 'E5', 'F6']);
    expect(splitCodes('S/N: AB 12')).toEqual(['S/N: AB 12']);
    expect(splitCodes(' \n;, ')).toEqual([]);
  });
});

describe('a list being scanned', () => {
  const codes = Array.from({ length: 240 }, (_, n) => `C${n}`);
  const words = (error: unknown) => String(error);
  const why = (scanned: Extract<Scanned, { placed: false }>) => scanned.sentence;
  const reason = { rule: 'SA1', severity: 'refuse', line: null, unit: null, facts: {} } as const;
  const NOWHERE: Scanned = { placed: false, reason, sentence: 'no' };
  const identifier = { scheme: 'serial', value: 'C', raw: 'C', key: 'serial:*:C' } as const;
  const PLACED: Scanned = { placed: true, line: 'l', unit: 0, identifier };

  test('goes in pieces, tells how far it is, and keeps what went nowhere in its order', async () => {
    const told: ScanProgress[] = [];
    const pieces: number[] = [];
    const scan = async (some: readonly string[]) => {
      pieces.push(some.length);
      return some.map((code) => (code.endsWith('7') ? NOWHERE : PLACED));
    };
    await scanAll(codes, { scan, why, words, progress: (now) => told.push(now), signal: new AbortController().signal });
    expect(pieces).toEqual([100, 100, 40]);
    expect(told.map(({ added, left }) => added + left.length)).toEqual([0, 100, 200, 240]);
    expect(told.at(-1)).toMatchObject({ over: true, added: 216, total: 240 });
    expect(
      told
        .at(-1)
        ?.left.map(({ code }) => code)
        .slice(0, 3),
    ).toEqual(['C7', 'C17', 'C27']);
  });

  test('goes on where a piece is not answered, and stops when it is told to', async () => {
    const told: ScanProgress[] = [];
    const stop = new AbortController();
    let turn = 0;
    const scan = async (some: readonly string[]) => {
      turn += 1;
      if (turn === 1) throw new Error('full');
      stop.abort();
      return some.map(() => PLACED);
    };
    await scanAll(codes, { scan, why, words, progress: (now) => told.push(now), signal: stop.signal });
    expect(turn).toBe(2);
    expect(told.at(-1)).toMatchObject({ over: true, added: 100 });
    expect(told.at(-1)?.left).toHaveLength(100);
    expect(told.at(-1)?.left[0]).toEqual({ code: 'C0', why: 'Error: full' });
  });
});

describe('money as people type it', () => {
  test.each([
    ['', 'UAH', 'en', null],
    ['12000', 'UAH', 'en', 1_200_000],
    ['12,000.50', 'UAH', 'en', 1_200_050],
    ['12 000,50', 'UAH', 'uk', 1_200_050],
    ['1.5', 'UAH', 'uk', 150],
    ['0.015', 'UAH', 'en', 'wrong'],
    ['-5', 'UAH', 'en', 'wrong'],
    ['abc', 'UAH', 'en', 'wrong'],
    ['500', 'JPY', 'en', 500],
    ['1.5', 'JPY', 'en', 'wrong'],
    ['19.99', 'UAH', 'en', 1999],
  ] as const)('“%s” in %s, %s', (text, currency, language, minor) => {
    expect(minorOf(text, currency, language)).toBe(minor);
  });

  test('is written back so that it is read the same', () => {
    expect(amountText(1_200_050, 'UAH', 'uk')).toBe('12000,50');
    expect(amountText(1_200_000, 'UAH', 'en')).toBe('12000');
    expect(amountText(5, 'UAH', 'en')).toBe('0.05');
    expect(amountText(null, 'UAH', 'en')).toBe('');
    for (const minor of [1, 99, 100, 123_456_789]) {
      for (const language of ['en', 'uk'] as const) {
        expect(minorOf(amountText(minor, 'UAH', language), 'UAH', language)).toBe(minor);
      }
    }
  });
});

describe('sorts of papers', () => {
  const paper = { id: 'p', openedAt: '', reference: null, party: null, contact: null, lines: [] };

  test('each begins as what it is, untouched, and one kind is never two sorts at once', () => {
    for (const sort of SORTS) {
      const details = sort.begin('2026-11-24');
      expect(sortOf({ kind: sort.kind, details })?.id).toBe(sort.id);
      expect(SORTS.filter((other) => other.kind === sort.kind && other.is(details))).toEqual([sort]);
      expect(isUntouched({ ...paper, kind: sort.kind, details }), sort.id).toBe(true);
      expect(isUntouched({ ...paper, kind: sort.kind, details: { ...details, note: 'x' } }), sort.id).toBe(false);
    }
    expect(new Set(SORTS.map(({ id }) => id)).size).toBe(SORTS.length);
    expect(DOCUMENT_KINDS).toEqual(expect.arrayContaining(SORTS.map(({ kind }) => kind)));
  });

  test('whatever was entered touches a paper', () => {
    const own = { ...paper, kind: 'writeOff' as const, details: {} };
    expect(isUntouched({ ...own, party: 'Olha' })).toBe(false);
    expect(isUntouched({ ...own, reference: '7' })).toBe(false);
    expect(isUntouched({ ...own, lines: [{ key: 'l', productId: 'p', quantity: null, priceMinor: null }] })).toBe(
      false,
    );
    expect(isUntouched({ ...own, details: { follows: 'd' } })).toBe(true);
  });

  test('a detail is taken away, not emptied', () => {
    expect(withDetail({ note: 'x', cause: 'lost' }, 'note', undefined)).toEqual({ cause: 'lost' });
    expect(withDetail({ cause: 'lost' }, 'cause', 'stolen')).toEqual({ cause: 'stolen' });
  });
});

describe('the notes of a count', () => {
  test('are sorted by what they mean, and a rule that is none is left out', () => {
    const reason = (rule: string, identifier?: string) =>
      ({ rule, severity: 'warn', line: null, unit: null, facts: identifier ? { identifier } : {} }) as const;
    const reasons = [reason('SC5', 'A'), reason('SC2', 'B'), reason('DO5', 'C'), reason('SC5')];
    const view = { verdict: { outcome: 'warn', reasons }, sentences: ['a', 'b', 'c', 'd'] } as unknown as DraftView;
    expect([...countGroups(view)]).toEqual([
      [
        'missing',
        [
          { identifier: 'A', text: 'a' },
          { identifier: null, text: 'd' },
        ],
      ],
      ['sold', [{ identifier: 'B', text: 'b' }]],
    ]);
  });
});
