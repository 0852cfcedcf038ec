import { imei } from '../../rules/shop';
import { at, type OwnShop, ownLine, post, receive, sell, written } from '../own-shop';
import { ORIGIN, pageDraft, pageLine } from '../shop';

const PIN = '4711';
const SHADOW = 'https://shadow.example';

/** Every kind of paper and of entry, written once, and something in every table. */
export async function writeEveryPaper(shop: OwnShop): Promise<void> {
  await setUp(shop);
  await ownPapers(shop);
  await repairs(shop);
  await exceptions(shop);
  await atTheTill(shop);
  await leftOpen(shop);
}

async function setUp({ office }: OwnShop): Promise<void> {
  await office.saveManager('Maria', PIN);
  await office.saveSettings({ overridable: ['GR6'], returnTo: 'quarantine' });
  await office.saveSite({ origin: SHADOW, profileId: 'demo', grantedAt: '2026-11-03T09:00:00.000Z', shadow: true });
  await office.saveProfile({ id: 'mine', json: '{}' });
  const stolen = { kind: 'stolen', scheme: 'imei', from: imei(900), to: imei(900), note: 'case 77' } as const;
  await office.saveWatch({ id: 'watch 1', ...stolen, addedAt: '2026-11-03T09:00:00.000Z' });
}

async function ownPapers(shop: OwnShop): Promise<void> {
  const gone = ownLine('phone', { role: 'sold', key: 'gone' });
  await receive(shop, 'phone', [1, 2, 3, 4, 5, 6].map(imei));
  await receive(shop, 'watch', ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7']);
  await post(shop, 'openingBalance', {
    details: { soldOn: '2026-08-31' },
    lines: [gone],
    scans: [[imei(7), gone.key]],
  });
  await sell(shop, [imei(1), imei(2)], { party: 'Olena Koval' });
  await post(shop, 'customerReturn', { party: 'Olena Koval', scans: [imei(2)] });
  await post(shop, 'buyBack', { lines: [ownLine('phone', { priceMinor: 100_00 })], scans: [imei(8)] });
  await post(shop, 'supplierReturn', { details: { cause: 'defective' }, party: 'Supplier Ltd', scans: ['W1'] });
  await post(shop, 'writeOff', { details: { cause: 'damaged', note: 'fell' }, scans: ['W2'] });
  const shipped = await post(shop, 'transfer', {
    details: { stage: 'ship', toLocation: 'second' },
    scans: ['W3', 'W4'],
  });
  await at(shop, 'second');
  await post(shop, 'transfer', { details: { stage: 'receive', follows: shipped.documentId }, scans: ['W3'] });
  await at(shop, 'main');
  const kit = ownLine('box', { role: 'kit', quantity: 1 });
  await post(shop, 'assembly', { lines: [kit], scans: [['BOX1', kit.key], imei(3), 'W5', 'W6'] });
  await post(shop, 'assembly', { lines: [kit], scans: [['BOX2', kit.key], imei(4), 'W7', ...(await spare(shop))] });
  await post(shop, 'disassembly', { scans: ['BOX2', imei(4), 'W7', 'W8'] });
  await post(shop, 'warrantyReplacement', { scans: [imei(1), imei(5)] });
  const note = 'a slip';
  const number = { what: 'identifier', wrong: 'serial:watch:W8', right: 'W9' } as const;
  await post(shop, 'correction', { details: { correction: number, note }, scans: ['W8'] });
  await post(shop, 'correction', { details: { correction: { what: 'cost', minor: 15_00 }, note }, scans: [imei(4)] });
  const count = await written(shop.desk, 'stockCount', { scans: [imei(4), 'W7'] });
  await shop.desk.scan(count, 'NOBODY KNOWS', null);
  await shop.desk.post(count, PIN);
}

async function spare(shop: OwnShop): Promise<string[]> {
  await receive(shop, 'watch', ['W8']);
  return ['W8'];
}

async function repairs(shop: OwnShop): Promise<void> {
  const lines = [ownLine('phone')];
  const details = { problem: 'dead', accessories: 'charger' };
  const theirs = await post(shop, 'repair', {
    party: 'Petro Bondar',
    contact: '050 111',
    details,
    lines,
    scans: [imei(20)],
  });
  await post(shop, 'repair', { details: { stage: 'sent', follows: theirs.documentId }, scans: [imei(20)] });
  const ours = await post(shop, 'repair', { details, scans: [imei(7)] });
  await post(shop, 'repair', { details: { stage: 'handedOut', follows: ours.documentId }, scans: [imei(7)] });
}

async function exceptions(shop: OwnShop): Promise<void> {
  const back = await written(shop.desk, 'goodsReceipt', {
    party: 'Supplier Ltd',
    lines: [ownLine('watch')],
    scans: ['W1'],
  });
  await shop.desk.post(back);
  await shop.desk.approve(back, PIN, 'mended');
  await shop.desk.post(back);
  const { documentId } = await sell(shop, ['W1']);
  await shop.office.reverse(documentId, 'wrong customer', 'Maria');
}

async function atTheTill(shop: OwnShop): Promise<void> {
  const watch = (key: string, serials: readonly string[]) =>
    pageDraft('sale', {
      documentKey: key,
      lines: [pageLine({ product: { sku: 'WATCH' }, quantity: serials.length, serials })],
    });
  const outcome = async (
    page: ReturnType<typeof watch>,
    state: 'posted' | 'voided' | 'unresolved',
    origin = ORIGIN,
  ) => {
    const reserved = await shop.till('1', origin).reserve(page);
    const id = reserved.reserved ? (reserved.documentId ?? '') : '';
    const number = state === 'posted' ? page.documentKey : null;
    await shop.till('1', origin).settle(id, { state, number, message: state === 'voided' ? 'no credit' : null });
  };
  await outcome(watch('5521', ['W7']), 'posted');
  await outcome(watch('5522', ['W9']), 'voided');
  await shop.till().look({ ...watch('5522', []), lines: [] });
  await outcome(watch('5523', ['W1']), 'unresolved');
  await outcome(watch('5524', ['W7']), 'posted', SHADOW);
  const cable = pageDraft('sale', {
    documentKey: '5525',
    lines: [pageLine({ product: { sku: 'CABLE' }, quantity: 2 })],
  });
  await outcome(cable, 'posted');
}

async function leftOpen(shop: OwnShop): Promise<void> {
  const hers = await written(shop.desk, 'writeOff', { details: { cause: 'lost' }, scans: [imei(6)] });
  const mine = await written(shop.desk, 'sale', { party: 'Petro Bondar' });
  await shop.desk.takeOver(mine, `imei:${imei(6)}`);
  await shop.desk.setAside(mine);
  await shop.desk.scan(hers, imei(4), null);
  const olena = (await shop.office.documentsOfKind('customerReturn', null)).rows[0]?.partyId ?? '';
  await shop.office.eraseParty(olena);
}
