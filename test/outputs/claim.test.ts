import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, fromUtf8, toBase64url, toUtf8 } from '../../core/model/base64url';
import type { CardKey } from '../../core/model/card-key';
import { type Claim, checkClaim, claimBody, claimText, type VerifySignature } from '../../core/outputs/claim';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

const CLAIM: Claim = {
  shop: 'Kyiv Mobile',
  product: 'Смартфон «Мрія» 128 ГБ 🟢',
  quantity: 1,
  identifiers: [
    { scheme: 'imei', value: '356938035643809' },
    { scheme: 'serial', value: 'R58:N1' },
  ],
  from: '2026-11-25',
  until: '2027-11-25',
  sale: 'S-5501',
  soldOn: '2026-11-25',
};

let pair: CryptoKeyPair;
let known: CardKey;

const verify: VerifySignature = async (key, signature, signed) => {
  const imported = await webcrypto.subtle.importKey('raw', key, ALGORITHM, false, ['verify']);
  return webcrypto.subtle.verify(SIGNATURE, imported, signature, signed);
};

async function sign(claim: Claim, keyId = 'KEY1'): Promise<string> {
  const body = claimBody(claim, keyId);
  const signature = await webcrypto.subtle.sign(SIGNATURE, pair.privateKey, toUtf8(body));
  return claimText(body, new Uint8Array(signature));
}

beforeAll(async () => {
  pair = (await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = await webcrypto.subtle.exportKey('raw', pair.publicKey);
  known = { id: 'KEY1', key: toBase64url(new Uint8Array(raw)) };
});

describe('a claim', () => {
  test('comes back as it was signed', async () => {
    expect(await checkClaim(await sign(CLAIM), [known], verify)).toEqual({ is: 'valid', claim: CLAIM });
    const bare = { ...CLAIM, sale: null, identifiers: [], quantity: 3 };
    expect(await checkClaim(await sign(bare), [known], verify)).toEqual({ is: 'valid', claim: bare });
  });

  test('is found in an address or in other text', async () => {
    const text = await sign(CLAIM);
    for (const around of [`file:///cards/verify.html#${text}`, `Code:\n${text}\n`]) {
      expect((await checkClaim(around, [known], verify)).is).toBe('valid');
    }
  });

  test('is small enough for a roll of 80 mm, however long the names are', async () => {
    const long = { ...CLAIM, shop: 'Ж'.repeat(500), product: 'Щ'.repeat(500), sale: '5'.repeat(500) };
    const text = await sign({ ...long, identifiers: Array(9).fill({ scheme: 'imei', value: '356938035643809' }) });
    // Version 25 with error correction L holds 1273 bytes in 117 modules: half a millimetre each.
    expect(text.length).toBeLessThan(900);
    const ordinary = await sign({ ...CLAIM, product: 'Galaxy S25 128 GB' });
    expect(ordinary.length).toBeLessThan(330);
  });

  test('with one letter changed, anywhere, is no longer this shop’s', async () => {
    const text = await sign(CLAIM);
    let changed = 0;
    for (let at = 4; at < text.length - 1; at += 1) {
      if (text[at] === '.') continue;
      const other = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      expect((await checkClaim(other, [known], verify)).is, `letter ${at}`).not.toBe('valid');
      changed += 1;
    }
    expect(changed).toBeGreaterThan(200);
  });

  test('says another day only with another signature', async () => {
    const [, , , signature] = (await sign(CLAIM)).split('.');
    const longer = `${claimBody({ ...CLAIM, until: '2031-11-25' }, 'KEY1')}.${signature}`;
    expect(await checkClaim(longer, [known], verify)).toEqual({ is: 'changed' });
  });

  test('of a key that nobody knows is of another shop; half of one is changed; other text is none', async () => {
    expect(await checkClaim(await sign(CLAIM, 'KEY2'), [known], verify)).toEqual({ is: 'unknown' });
    expect(await checkClaim(claimBody(CLAIM, 'KEY1'), [known], verify)).toEqual({ is: 'changed' });
    for (const text of ['', 'https://example.com', '356938035643809', 'SG1..x.y'])
      expect(await checkClaim(text, [known], verify)).toEqual({ is: 'nothing' });
  });

  test.each(['null', '{}', '[1,2]', 'not json', '["s","p",1,["imei"],"2026-11-25","2027-02-30",null,"2026-11-25"]'])(
    'that is signed and still nonsense is none of ours: %s',
    async (json) => {
      const body = `SG1.KEY1.${toBase64url(toUtf8(json))}`;
      const signature = await webcrypto.subtle.sign(SIGNATURE, pair.privateKey, toUtf8(body));
      expect((await checkClaim(claimText(body, new Uint8Array(signature)), [known], verify)).is).toBe('changed');
    },
  );
});

describe('base64url', () => {
  test('gives every length of bytes back', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
    expect(fromBase64url('a')).toBeNull();
    expect(fromBase64url('a+b/')).toBeNull();
  });

  test('of text is UTF-8', () => {
    for (const text of ['', 'abc%', 'Київ', '🟢é\u0000']) {
      expect(Buffer.from(toUtf8(text)).toString('utf8')).toBe(text);
      expect(fromUtf8(toUtf8(text))).toBe(text);
    }
    expect(fromUtf8(Uint8Array.of(0xff))).toBeNull();
    expect(fromUtf8(toUtf8('a\ud800'))).toBe('a\ufffd');
  });
});
