import { describe, expect, test } from 'vitest';
import { words } from '../../core/outputs/words';

const lines = (count: number) => ({ product: 'Phone', have: 1, needed: 1 + count, count });

describe('words', () => {
  test('fill their places with facts', () => {
    expect(words('en', 'rule_ID2', { length: 10_000, limit: 100 })).toBe(
      'This text has 10000 characters; a code has at most 100. Scan one code only.',
    );
  });

  test('follow the plural of the language', () => {
    expect(words('en', 'rule_DO2', lines(1))).toContain('1 is not scanned');
    expect(words('en', 'rule_DO2', lines(2))).toContain('2 are not scanned');
    expect(words('uk', 'rule_DO2', lines(1))).toContain('1 штуку');
    expect(words('uk', 'rule_DO2', lines(3))).toContain('3 штуки');
    expect(words('uk', 'rule_DO2', lines(5))).toContain('5 штук,');
    expect(words('uk', 'rule_DO2', lines(12))).toContain('12 штук,');
    expect(words('uk', 'rule_DO2', lines(21))).toContain('21 штуку');
    expect(words('uk', 'rule_DO2', lines(22))).toContain('22 штуки');
  });

  test('write numbers as the language does, without grouping', () => {
    const facts = { product: 'Кабель', quantity: 1.5, limit: 100_000 };
    expect(words('en', 'rule_DO1', facts)).toContain('1.5 cannot');
    expect(words('uk', 'rule_DO1', facts)).toContain('кількість 1,5 не');
    expect(words('uk', 'rule_DO1', facts)).toContain('до 100000.');
  });

  const paper = { paperNumber: '5521', paperRegister: 'Till 2', paperDate: '2026-11-03T10:00:00.000Z' };

  test('show an instant as a short day, with its year only when it is another', () => {
    const now = '2026-11-23T12:00:00.000Z';
    expect(words('en', 'paper_sale_numbered', { ...paper, now })).toBe('receipt 5521, 3 Nov, Till 2');
    expect(words('uk', 'paper_sale_numbered', { ...paper, now })).toMatch(/^чек 5521, 3 лист\., Till 2$/u);
    const old = { ...paper, paperDate: '2025-11-03T10:00:00.000Z', now };
    expect(words('en', 'paper_sale_numbered', old)).toBe('receipt 5521, 3 Nov 2025, Till 2');
    expect(words('en', 'paper_sale_numbered', paper)).toContain('3 Nov 2026');
  });

  test('leave a text alone that only begins like a date, and a fact that looks like a place', () => {
    const facts = { ...paper, paperNumber: '2026-11-03', paperRegister: '{paperNumber}', now: paper.paperDate };
    expect(words('en', 'paper_sale_numbered', facts)).toBe('receipt 2026-11-03, 3 Nov, {paperNumber}');
  });

  test('complain of a text or a fact that is not there', () => {
    expect(() => words('en', 'rule_XX1')).toThrow('no words for rule_XX1 in en');
    expect(() => words('uk', 'toString')).toThrow('no words for toString in uk');
    expect(() => words('en', 'rule_ID2', { length: 1 })).toThrow('rule_ID2 in en needs limit');
  });
});
