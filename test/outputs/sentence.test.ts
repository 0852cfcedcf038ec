import { describe, expect, test } from 'vitest';
import type { Reason } from '../../core/model/verdict';
import { sentence } from '../../core/outputs/sentence';

const now = '2026-11-23T12:00:00.000Z';
const unit = { scheme: 'imei', identifier: '490154203237518', key: 'imei:490154203237518', product: 'Galaxy S30' };
const sale = {
  paperKind: 'sale',
  paperNumber: '5521',
  paperDate: '2026-11-03T10:00:00.000Z',
  paperRegister: '2',
  paperId: 'd',
  now,
};

function say(rule: string, facts: Reason['facts'], language: 'en' | 'uk' = 'en'): string {
  return sentence({ rule, severity: 'refuse', line: null, unit: null, facts }, language);
}

describe('what the clerk reads', () => {
  test('names the other paper, its day and register, and what to do now', () => {
    expect(say('SA2', { ...unit, ...sale })).toBe(
      'IMEI 490154203237518 is already sold: receipt 5521, 3 Nov, register 2. Use another unit.',
    );
    expect(say('SA2', { ...unit, ...sale }, 'uk')).toBe(
      'IMEI 490154203237518 уже продано: чек 5521, 3 лист., каса 2. Візьміть інший.',
    );
  });

  test('calls a register and a location by the names that the shop gave them, and an unnamed first location by words', () => {
    const named = { ...unit, ...sale, paperRegisterName: 'Каса 1' };
    expect(say('SA2', named)).toContain('receipt 5521, 3 Nov, Каса 1.');
    expect(say('SA2', named, 'uk')).toContain('чек 5521, 3 лист., Каса 1.');
    const claim = { ...unit, otherRegister: 'A2B3C4', otherDate: now, now };
    expect(say('DO6', claim)).toContain('another open paper: register A2B3C4, since ');
    expect(say('DO6', { ...claim, otherRegisterName: 'Till 1' })).toContain('another open paper: Till 1, since');
    const place = { ...unit, ...sale, there: 'podil', here: 'main' };
    expect(say('SA11', place)).toContain('is recorded in “podil”, not in “Main shop”');
    expect(say('SA11', place, 'uk')).toContain('числиться в «podil», а не в «Основний магазин»');
    expect(say('SA11', { ...place, hereName: 'Khreshchatyk' })).toContain('not in “Khreshchatyk”');
  });

  test('says of another open paper since when today, and that it is in another tab of this till', () => {
    const at = new Date(2026, 10, 23, 9, 5).toISOString();
    const noon = new Date(2026, 10, 23, 12).toISOString();
    const claim = { ...unit, otherRegister: 'A2B3C4', otherRegisterName: 'Till 1', otherDate: at, now: noon };
    expect(say('DO6', claim)).toContain('another open paper: Till 1, since 09:05.');
    expect(say('DO9', claim)).toContain('another open paper: Till 1, 09:05.');
    expect(say('DO6', { ...claim, sameRegister: 1 })).toContain('this till, another tab, since 09:05.');
    expect(say('DO6', { ...claim, sameRegister: 1 }, 'uk')).toContain('від 09:05: ця каса, інша вкладка.');
    const later = new Date(2026, 10, 24, 12).toISOString();
    expect(say('DO6', { ...claim, now: later })).toContain('Till 1, since 23 Nov.');
  });

  test('tells the stranger which receipt his phone was on', () => {
    expect(say('CR7', { ...unit, ...sale, reference: '5498' })).toBe(
      'IMEI 490154203237518 was sold on 3 Nov on receipt 5521, this is 5498. Ask for the right receipt.',
    );
  });

  test('speaks of a paper without a number, and of none', () => {
    const { paperNumber: _, ...unnumbered } = sale;
    expect(say('SA2', { ...unit, ...unnumbered })).toContain('sale without a number, 3 Nov, register 2');
    expect(say('DO7', unit)).toBe(
      'IMEI 490154203237518 is held by a paper that is not finished: no paper on record. Finish or cancel that one first.',
    );
  });

  test('names every kind of paper', () => {
    const on = (paperKind: string) => say('GR1', { ...unit, ...sale, paperKind });
    expect(on('goodsReceipt')).toContain('goods receipt 5521, 3 Nov');
    expect(on('customerReturn')).toContain('return 5521, 3 Nov');
  });

  test('lists what a unit lacks', () => {
    expect(say('DO3', { ...unit, schemes: 'imei imei serial' })).toBe(
      'IMEI 490154203237518: this unit still lacks 2 × IMEI, serial number. Scan the other labels of the box.',
    );
    expect(say('DO3', { ...unit, schemes: 'serial' }, 'uk')).toContain('ще бракує: серійний номер.');
  });

  test('says where a duplicate is', () => {
    expect(say('DO5', { ...unit, atLine: 1, atUnit: 4 })).toBe(
      'IMEI 490154203237518 is already in this paper, line 1, no. 4. Scan the next one.',
    );
  });

  test('says what was scanned, by its scheme', () => {
    expect(say('ID3', { scheme: 'imei', identifier: '490154203237519' })).toBe(
      'IMEI 490154203237519: one digit is wrong. Scan again.',
    );
    expect(say('SA1', { ...unit, scheme: 'serial', identifier: 'AB12' })).toMatch(/^Serial AB12 was never received/u);
  });

  test('calls a quantity that nobody can read by that name, and not zero', () => {
    const facts = { product: 'Phone', quantity: 'unread', limit: 100_000 };
    expect(say('DO1', facts)).toBe(
      'Phone: the quantity on this page cannot be counted in units. Enter a whole number from 1 to 100000.',
    );
    expect(say('DO1', facts, 'uk')).toContain('Phone: кількість на цій сторінці не порахувати поштучно.');
    expect(say('DO1', { ...facts, quantity: 0.5 })).toContain('Phone: 0.5 cannot be counted');
  });

  test('says a number beside a word in a form that fits every number', () => {
    const short = { scheme: 'imei', identifier: '5', length: 1, expected: '15' };
    expect(say('ID8', short)).toBe('IMEI 5: number of digits 1, but it must be 15. Scan again.');
    expect(say('ID2', { length: 101, limit: 100 }, 'uk')).toContain('Символів у тексті: 101,');
    expect(say('DO2', { product: 'Phone', count: 1, have: 0, needed: 1 })).toContain('1 is not scanned yet (0 of 1).');
  });
});
