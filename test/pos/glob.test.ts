import { describe, expect, test } from 'vitest';
import { fitsAddress, fitsGlob } from '../../core/pos/glob';

describe('globs', () => {
  test.each([
    ['/till', '/till', true],
    ['/till', '/till/', false],
    ['*', '', true],
    ['/till/*', '/till/close', true],
    ['/till/*', '/till', false],
    ['#*/model/stock.shipment.in/*', '#shop/model/stock.shipment.in/1;name=x', true],
    ['#*/model/stock.shipment.in/*', '#shop/model/stock.shipment.in.return/1', false],
    ['a*b*c', 'a-b-b-c', true],
    ['ab*ba', 'aba', false],
    ['*a*a*', 'a', false],
    ['/a.b', '/axb', false],
  ])('%s and %s: %s', (glob, text, fits) => {
    expect(fitsGlob(glob, text)).toBe(fits);
  });

  test('a long text with many stars is walked once', () => {
    expect(fitsGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(100_000))).toBe(false);
  });

  test('the query counts when the glob has a question mark', () => {
    const address = new URL('https://till.example/index.php?route=sale/order&x=1');
    expect(fitsAddress('/index.php', address)).toBe(true);
    expect(fitsAddress('/index.php?route=sale/order*', address)).toBe(true);
    expect(fitsAddress('/index.php?route=other*', address)).toBe(false);
  });
});
