import { expect, test } from 'vitest';
import { canonicalJson } from '../../core/ledger/canonical';
import { entryHash } from '../../core/ledger/chain';
import { uuidMaker } from '../../core/ledger/uuid';
import type { LedgerEntry } from '../../core/model/entry';

test('equal values give equal texts, whatever the order of their fields', () => {
  const one = { b: [1, { d: null, c: 'ї"\n' }], a: true, gone: undefined };
  const other = { a: true, b: [1, { c: 'ї"\n', d: null }] };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe('{"a":true,"b":[1,{"c":"ї\\"\\n","d":null}]}');
  expect(JSON.parse(canonicalJson(one))).toEqual(other);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('x')])('%s has no place in an entry', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});

test('the hash is SHA-256 over everything but the hash itself', async () => {
  const entry = { v: 1, id: 'e', register: 'R', n: 1, kind: 'partyErased', partyId: 'п', prev: '0', hash: 'x' };
  const { hash: _, ...rest } = entry;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(rest)));
  expect(entryHash(entry as unknown as LedgerEntry)).toBe(Buffer.from(bytes).toString('hex'));
});

test('ids are UUIDs of version 7 that grow, even within one millisecond and when the clock runs back', () => {
  let time = 1_800_000_000_000;
  const make = uuidMaker(() => time);
  const ids = Array.from({ length: 10_000 }, (_, i) => {
    if (i === 5000) time -= 60_000;
    if (i === 7000) time += 120_000;
    return make();
  });
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(1_800_000_000_000);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
