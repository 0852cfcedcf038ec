import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../core/ledger/open-ledger';
import type { DraftView, Till } from '../../core/ledger/till';
import type { DocumentKind, PageDraft } from '../../core/model/document';
import { RULES } from '../../entrypoints/shared/rules';
import { imei } from './shop';

let shops = 0;

/** Kyiv Mobile: the real rules in the real ledger, phones with two IMEIs and a serial. */
async function kyivMobile() {
  const now = () => new Date('2026-11-03T10:00:00.000Z');
  const { office, till } = await openLedger({ ...RULES, now, name: `kyiv mobile ${++shops}` });
  const phones = { id: 'phones', name: 'Phones', identifiers: ['imei', 'imei', 'serial'] as const };
  await office.saveProductType({ ...phones, capture: 'required', verify: 'refuse' });
  const { register } = await office.saveSettings({ defaultTypeId: 'phones', settleAtTill: true });
  return { register, till: (tab: string) => till({ origin: 'https://till.example', tab }) };
}

function page(kind: DocumentKind, quantities: readonly number[], more: Partial<PageDraft> = {}): PageDraft {
  const lines = quantities.map((quantity, n) => ({
    key: `line ${n + 1}`,
    product: { sku: `PHONE-${n + 1}`, name: `Phone ${n + 1}` },
    quantity,
    pack: 1,
    priceMinor: 100_00,
    serials: null,
  }));
  return {
    kind,
    profileId: 'demo',
    definition: kind,
    documentKey: null,
    number: null,
    reference: null,
    party: null,
    lines,
    ...more,
  };
}

/** The labels on box `n`. */
const box = (n: number) => [imei(n * 2), `SN-${n}`, imei(n * 2 + 1)];

async function scan(
  till: Till,
  on: PageDraft,
  codes: readonly string[],
  line: string | null = null,
): Promise<string[]> {
  const said: string[] = [];
  for (const code of codes) {
    const result = await till.scan(on, code, line);
    said.push(result.placed ? `${result.line} no. ${result.unit + 1}` : result.sentence);
  }
  return said;
}

async function post(till: Till, on: PageDraft, number: string): Promise<void> {
  const reserved = await till.reserve(on);
  if (!reserved.reserved || reserved.documentId === null) throw new Error(reserved.view.sentences.join('\n'));
  await till.settle(reserved.documentId, { state: 'posted', number, message: null });
}

/** Receives phone `n` as receipt `R-n` and, if asked, sells it as receipt `n`. */
async function phone(till: Till, n: number, sold: boolean): Promise<void> {
  const receipt = page('goodsReceipt', [1], { documentKey: `receipt ${n}` });
  await scan(till, receipt, box(n));
  await post(till, receipt, `R-${n}`);
  if (!sold) return;
  const sale = page('sale', [1], { documentKey: `sale ${n}` });
  await scan(till, sale, [imei(n * 2)]);
  await post(till, sale, `${n}`);
}

const rulesOf = (view: DraftView) => view.verdict.reasons.map(({ rule }) => rule);

describe('the stories, with the rules in the ledger', () => {
  test('phones arrive: each code goes where it belongs, and what is wrong is said', async () => {
    const till = (await kyivMobile()).till('1');
    const on = page('goodsReceipt', [2, 1]);
    expect(await scan(till, on, [...box(1), ...box(2)], 'line 1')).toEqual([
      ...Array(3).fill('line 1 no. 1'),
      ...Array(3).fill('line 1 no. 2'),
    ]);
    expect(await scan(till, on, [imei(4), '490154203237519', '3.56938E+14'])).toEqual([
      `IMEI ${imei(4)} is already in this paper, line 1, no. 2. Scan the next one.`,
      'IMEI 490154203237519: one digit is wrong. Scan again.',
      '“3.56938E+14” was cut short by a spreadsheet. Scan the label itself.',
    ]);
    const short = await till.reserve(on);
    expect(short.reserved).toBe(false);
    expect(short.view.sentences).toEqual(['Phone 2: 1 is not scanned yet (0 of 1). Scan it, or change the quantity.']);
    expect(await scan(till, on, box(3))).toEqual(Array(3).fill('line 2 no. 1'));
    await post(till, on, '118');
  });

  test('a phone that we sold may be received again with a reason', async () => {
    const { register, till: open } = await kyivMobile();
    const till = open('1');
    await phone(till, 1, true);
    const on = page('goodsReceipt', [1]);
    expect(await scan(till, on, ['SN-1'])).toEqual(['line 1 no. 1']);
    const view = await till.look(on);
    expect(view.sentences).toEqual([
      `Serial SN-1 was sold by us: receipt 1, 3 Nov, register ${register}. Say why it is back: returned, bought back, or bought again.`,
    ]);
    const key = String(view.verdict.reasons[0]?.facts.key);
    expect((await till.explain(on, key, 'boughtBack')).verdict.outcome).toBe('accept');
    await post(till, on, '119');
  });

  test('a phone in another cart is named, taken over with one click, and sold once', async () => {
    const { till: open } = await kyivMobile();
    const [one, two] = [open('1'), open('2')];
    await phone(one, 1, false);
    const on = page('sale', [1]);
    await scan(one, on, [imei(2)]);
    const blocked = await two.scan(on, imei(3), null);
    expect(blocked).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
    if (blocked.placed) return;
    const taken = await two.takeOver(on, String(blocked.reason.facts.key));
    expect(taken.verdict.outcome).toBe('accept');
    expect(rulesOf(await one.look(on))).toEqual(['DO9', 'DO2']);
    await post(two, on, '5521');
    const again = page('sale', [1], { documentKey: 'again' });
    await scan(one, again, ['SN-1']);
    expect(rulesOf((await one.reserve(again)).view)).toEqual(['SA2']);
  });

  test('the stranger’s phone, the wrong receipt, and a true return', async () => {
    const till = (await kyivMobile()).till('1');
    await phone(till, 1, true);
    const wrong = page('customerReturn', [-1], { reference: '5498' });
    expect(await scan(till, wrong, [imei(90)])).toEqual([
      `IMEI ${imei(90)} was never sold by us. Do not take it back.`,
    ]);
    await scan(till, wrong, [imei(2)]);
    expect((await till.reserve(wrong)).view.sentences).toEqual([
      `IMEI ${imei(2)} was sold on 3 Nov on receipt 1, this is 5498. Ask for the right receipt.`,
    ]);
    await post(till, { ...wrong, reference: '1' }, '77');
    const sale = page('sale', [1], { documentKey: 'from quarantine' });
    await scan(till, sale, [imei(2)]);
    expect(rulesOf((await till.reserve(sale)).view)).toEqual(['SA4']);
  });

  test('a paper whose outcome is not known is named until somebody settles it', async () => {
    const till = (await kyivMobile()).till('1');
    await phone(till, 1, false);
    const lost = page('sale', [1], { documentKey: 'lost' });
    await scan(till, lost, [imei(2)]);
    const reserved = await till.reserve(lost);
    if (!reserved.reserved || reserved.documentId === null) throw new Error('not reserved');
    await till.settle(reserved.documentId, { state: 'unresolved', number: null, message: null });
    const next = page('sale', [1], { documentKey: 'next' });
    await scan(till, next, [imei(2)]);
    const view = await till.look(next);
    expect(rulesOf(view)).toContain('DO8');
    expect(view.verdict.reasons.find(({ rule }) => rule === 'DO8')?.facts.paperId).toBe(reserved.documentId);
    await till.settle(reserved.documentId, { state: 'voided', number: null, message: null, source: 'till' });
    expect(rulesOf(await till.look(next))).toEqual([]);
    await post(till, next, '5600');
  });
});
