import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import { type Claim, checkClaim, claimBody, claimText } from '../../core/outputs/claim';
import { CHECKING } from '../../entrypoints/shared/checking';
import { openShop } from './shop';

const CLAIM: Claim = {
  shop: 'Kyiv Mobile',
  product: 'Phone',
  quantity: 1,
  identifiers: [],
  from: '2026-11-03',
  until: '2027-11-03',
  sale: '1',
  soldOn: '2026-11-03',
};

test('a ledger signs with one key, made once, whoever asks first', async () => {
  const shop = await openShop();
  const other = await shop.again();
  const keys = await Promise.all([shop.ledger, other, shop.ledger, other].map(({ office }) => office.cardKey()));
  expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
  const [key] = keys;
  if (!key) throw new Error('no key');
  expect(key.id).toMatch(/^[\w-]{8}$/u);
  const body = claimBody(CLAIM, key.id);
  for (const { office } of [shop.ledger, other, await shop.again()]) {
    const text = claimText(body, await office.signCard(body));
    expect(await checkClaim(text, [key], CHECKING.verify)).toEqual({ is: 'valid', claim: CLAIM });
  }
});

test('another ledger has another key', async () => {
  const [one, two] = [await openShop(), await openShop()];
  const own = await one.ledger.office.cardKey();
  const strange = await two.ledger.office.cardKey();
  expect(own.key).not.toBe(strange.key);
  const body = claimBody(CLAIM, own.id);
  const forged = claimText(body, await two.ledger.office.signCard(body));
  expect(await checkClaim(forged, [own], CHECKING.verify)).toEqual({ is: 'changed' });
});

test('the private half cannot be taken out, and no till hands it on', async () => {
  const shop = await openShop();
  expect(Object.keys(await shop.ledger.office.cardKey())).toEqual(['id', 'key']);
  const db = new LedgerDatabase(shop.name);
  await db.open();
  const [row] = await db.cardKeys.toArray();
  db.close();
  if (!row) throw new Error('no key');
  expect(row.privateKey).toMatchObject({ type: 'private', extractable: false, usages: ['sign'] });
  await expect(crypto.subtle.exportKey('pkcs8', row.privateKey)).rejects.toThrow();
  expect('signCard' in shop.till()).toBe(false);
});
