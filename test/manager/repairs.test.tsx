// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boardRows, daysSince, fits } from '../../components/papers/repair/board-rows';
import { postStep } from '../../components/papers/repair/post-step';
import type { RepairStage } from '../../core/model/paper-details';
import { begin, openPapersShop, papersOf, scan, showPapers, unitOf } from './papers-room';
import { choose, press, type Shown, shows, textOf, type } from './render';
import { imei, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown | undefined;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openPapersShop(`repairs ${count}`);
});
afterEach(() => {
  shown?.unmount();
  shop.ledger.close();
});

const page = () => textOf(document.body);
const area = (label: string, text: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => textOf(one) === label);
  const field = document.getElementById(found?.htmlFor ?? '') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const columns = () =>
  [...document.querySelectorAll('.board section')].map((section) =>
    [...section.querySelectorAll('.repair-card h3')].map((heading) => textOf(heading).trim()),
  );

/** Takes a unit in without the page. */
async function intake(n: number, problem = 'dead', party: string | null = null): Promise<string> {
  const { papers } = shop.ledger;
  const { paper } = await papers.open('repair', { details: { stage: 'intake', problem, accessories: 'box' }, party });
  await papers.scan(paper.id, imei(n), null);
  const posted = await papers.post(paper.id);
  if (!posted.posted) throw new Error(posted.view.sentences.join(' '));
  return posted.documentId;
}

async function step(number: string, stage: RepairStage, note = ''): Promise<void> {
  const { office, papers } = shop.ledger;
  const row = (await boardRows(office)).find(({ intake: paper }) => paper.number === number);
  if (!row) throw new Error(`${number} is not on the board`);
  await postStep(papers, row, { stage, note }, row.customer);
}

describe('taking a unit in for repair', () => {
  test('says what is known of it, offers its buyer, and asks what is wrong only once somebody posts', async () => {
    shown = showPapers(shop);
    await begin(/^Take in for repair/u);
    await scan(imei(2), 'Bought here on 3 Nov 2026, receipt 5521. Customer: Petro Shevchenko.');
    await shows('In warranty: 344 days left, until 3 Nov 2027');
    await shows('No earlier repairs here.');
    expect(page()).not.toContain('Write what is wrong');
    await press('Take in');
    await shows('Write what is wrong with the unit.');
    area('What is wrong', 'Petro Shevchenko dropped it');
    area('What came with it', 'case');
    await press('Petro Shevchenko bought it: take that');
    await type('Phone or address', '+380 1');
    await vi.waitFor(() => expect(page()).not.toContain('Write what is wrong'));
    await press('Take in');
    await shows('Take in for repair: done, number RE-1');
    const [repair] = await shop.ledger.office.repairs(null);
    expect(repair).toMatchObject({ problem: '… dropped it', accessories: 'case', intake: { number: 'RE-1' } });
    const party = await shop.ledger.office.party(repair?.intake.partyId ?? '');
    expect(party).toMatchObject({ name: 'Petro Shevchenko', contact: '+380 1' });
    await press('Print the intake receipt');
    await shows('Repair receipt RE-1');
    await shows('… dropped it');
    await shows('Please keep this receipt');
  });

  test('of a make that the shop never sold makes a product of its name, once', async () => {
    shown = showPapers(shop);
    for (const code of [imei(800), imei(801)]) {
      await begin(/^Take in for repair/u);
      await scan(code, `${code} is new. Which product is it?`);
      await press('None of these: name it');
      await type('What it is', ' Nokia 3310 ');
      await choose('Product type', 'Watches');
      await press('Take this product');
      await shows('Not bought here: a customer’s own.');
      area('What is wrong', 'dead');
      await vi.waitFor(async () => expect((await papersOf(shop))[0]?.details.problem).toBe('dead'));
      await press('Take in');
      await shows('Take in for repair: done');
      location.hash = '#/papers';
      await shows('Begin a paper');
    }
    const { rows } = await shop.ledger.office.products('nokia', null);
    expect(rows).toMatchObject([{ name: 'Nokia 3310', typeId: 'watches' }]);
    expect(await unitOf(shop, imei(801))).toMatchObject({
      state: 'inRepair',
      repair: { from: 'foreign' },
      episodes: [],
    });
  });

  test('that is here already says so and leads to the board; one that was here says when and why', async () => {
    await intake(2, 'does not charge');
    shown = showPapers(shop);
    await begin(/^Take in for repair/u);
    await scan(imei(2), 'is in repair already: repair RE-1');
    await shows('In repair now: taken in.');
    await press('Drop');
    await press('Drop it');
    await step('RE-1', 'handedOut', 'new socket');
    await begin(/^Take in for repair/u);
    await scan(imei(2), 'has been in repair once before, its last paper: repair RE-1/1');
    await shows('Here again. RE-1 was handed out on');
    await shows('It had: does not charge');
    await shows('does not charge · new socket · taken in');
  });

  test('may begin on the page of the unit, which tells its repairs', async () => {
    await intake(2, 'does not charge');
    await step('RE-1', 'sent', 'no. 88');
    const unit = await unitOf(shop, imei(2));
    shown = showPapers(shop, `#/unit/${unit?.id}`);
    await shows('In repair now: sent to the service.');
    await shows('Repair RE-1/1: sent to the service');
    await shows('Fault: does not charge');
    await step('RE-1', 'refused');
    await shows('Repair RE-1/2: handed out unrepaired');
    await press('Take in for repair');
    await shows('1 unit on this paper');
    await shows('RE-1 was handed out unrepaired on');
  });
});

describe('the repairs board', () => {
  test('is empty in words', async () => {
    shown = showPapers(shop, '#/repairs');
    await shows('Nothing is in repair');
    expect(page()).not.toContain('Handed out lately');
  });

  test('shows each status, follows the steps, and finds a repair by whatever one knows of it', async () => {
    await intake(2, 'does not charge', 'Petro Shevchenko');
    await intake(7, 'scratched');
    shown = showPapers(shop, '#/repairs');
    await vi.waitFor(() => expect(columns()).toEqual([['RE-2', 'RE-1'], [], [], []]));
    await shows('Our own');
    await press('Send to the service: RE-1, Galaxy S24 128 GB black');
    await type('Where it goes, under which number of theirs', 'Petro Shevchenko said no. 88');
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await vi.waitFor(() => expect(columns()).toEqual([['RE-2'], ['RE-1'], [], []]));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('RE-1'));
    const entries = JSON.stringify(await shop.ledger.office.entries(null, 1000));
    expect(entries).toContain('… said no. 88');
    for (const text of ['re-1', imei(2).slice(-6), 'CHARGE', 'petro']) {
      await type(/^Number, IMEI or serial/u, text);
      await vi.waitFor(() => expect(columns(), text).toEqual([[], ['RE-1'], [], []]));
    }
    await type(/^Number, IMEI or serial/u, 'nobody');
    await shows('Nothing in repair has “nobody”');
  });

  test('offers only steps that may come next, and says in the rule’s words why a late one may not', async () => {
    await intake(2);
    shown = showPapers(shop, '#/repairs');
    await press('More: RE-1');
    const names = () => [...document.querySelectorAll('.repair-card button:not(.link)')].map((one) => textOf(one));
    await vi.waitFor(() =>
      expect(names()).toEqual([
        'Send to the service',
        'It is ready',
        'Hand out',
        'Hand out unrepaired',
        'Replace under warranty',
      ]),
    );
    await press(/^Send to the service: RE-1/u);
    await shows('Send to the service: RE-1');
    await step('RE-1', 'handedOut');
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await shows('is not on this repair, it is sold');
    expect(await papersOf(shop)).toEqual([]);
    await press('Cancel');
    await shows('Handed out lately');
    await shows('RE-1/1');
    for (const text of ['re-1', imei(2).slice(-6)]) {
      await type(/^Number, IMEI or serial/u, text);
      await shows('Found among those handed out');
      await shows('RE-1/1');
    }
    await type(/^Number, IMEI or serial/u, 'nobody');
    await vi.waitFor(() => expect(page()).not.toContain('RE-1/1'));
  });

  test('counts the days of a status by the calendar of the shop', () => {
    const now = new Date('2026-11-24T22:30:00.000Z');
    expect(daysSince('2026-11-24T08:00:00.000Z', now, 'UTC')).toBe(0);
    expect(daysSince('2026-11-24T08:00:00.000Z', now, 'Europe/Kyiv')).toBe(1);
    expect(daysSince('2026-11-25T08:00:00.000Z', now, 'UTC')).toBe(0);
  });

  test('a correction of its number meanwhile does not make a repair younger', async () => {
    await intake(2);
    const [before] = await boardRows(shop.ledger.office);
    await shop.write({
      kind: 'sale',
      at: '2026-11-24T09:00:00.000Z',
      lines: [{ sku: 'PX9', name: 'Pixel 9 256 GB', price: 30_000, units: [[imei(40)]] }],
      outcome: 'posted',
      number: '5560',
    });
    const { papers } = shop.ledger;
    const wrong = before?.unit.identifiers[0]?.key ?? '';
    const correction = { what: 'identifier', wrong, right: imei(900) } as const;
    const { paper } = await papers.open('correction', { details: { correction, note: 'wrong label' } });
    await papers.scan(paper.id, imei(2), null);
    expect(await papers.post(paper.id)).toMatchObject({ posted: true });
    const [after] = await boardRows(shop.ledger.office);
    expect(after?.unit.paper?.at).not.toBe(before?.since);
    expect(after).toMatchObject({ since: before?.since, stage: 'intake' });
    expect(after && fits(after, imei(900))).toBe(true);
  });
});

describe('the receipt of an intake', () => {
  test('carries the conditions that the shop wrote, opens the print dialog at a click, and is found again in the document', async () => {
    const id = await intake(2, 'does not charge', 'Petro Shevchenko');
    shown = showPapers(shop, '#/settings');
    await vi.waitFor(() => area('Conditions on the repair receipt', ' Kept for 60 days. '));
    await press('Save the conditions');
    await vi.waitFor(async () => expect((await shop.ledger.office.settings()).repairTerms).toBe('Kept for 60 days.'));
    location.hash = `#/document/${id}`;
    await shows('does not charge');
    await press('Print the intake receipt');
    await shows('Kept for 60 days.');
    const receipt = textOf(document.querySelector('.receipt') as Element);
    for (const text of [
      'Kyiv Mobile · Khreshchatyk',
      'Repair receipt RE-1',
      '23 Nov 2026',
      imei(2),
      'box',
      'Petro Shevchenko',
    ])
      expect(receipt).toContain(text);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await press('Print');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('is the intake’s alone: a step has none, nor has a person who was forgotten a name on it', async () => {
    const id = await intake(2, 'dead', 'Petro Shevchenko');
    await step('RE-1', 'ready');
    const { office } = shop.ledger;
    const [ready] = (await office.documentsOfKind('repair', null)).rows;
    shown = showPapers(shop, `#/document/${ready?.id}`);
    await shows('Carries onRepair RE-1');
    expect(page()).not.toContain('Print the intake receipt');
    location.hash = `#/repairs/${ready?.id}`;
    await shows('There is no such repair intake');
    await office.eraseParty((await office.document(id))?.record.partyId ?? '');
    location.hash = `#/repairs/${id}`;
    await shows('Repair receipt RE-1');
    expect(page()).not.toContain('Petro');
  });
});

describe('the navigation and the list of papers', () => {
  test('count what is ready and what is in repair', async () => {
    await intake(2);
    await intake(7);
    await step('RE-1', 'ready');
    shown = showPapers(shop);
    await shows('2 units in repair');
    await shows('taken in: 1 · ready: 1');
    await shows('1 repair ready to be handed out');
  });
});
