import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../core/model/entry';
import type { Identifier } from '../../core/model/identifier';
import { HISTORY_COLUMNS, type HistorySource, historyCsv } from '../../core/outputs/history-csv';
import { Chain, identifier, type Phone } from './entries';
import { readCsv } from './read-csv';

const phone: Phone = {
  id: 'u1',
  identifiers: [
    identifier('imei', '356938035643809'),
    identifier('imei', '356938035643817'),
    identifier('serial', '0012'),
  ],
};
const other: Phone = { id: 'u2', identifiers: [identifier('meid', 'A0000012345678'), identifier('serial', '1E5')] };

class Source implements HistorySource {
  asked: string[] = [];

  constructor(
    readonly all: readonly LedgerEntry[],
    readonly units: Record<string, readonly Identifier[]> = {},
    readonly elsewhere: readonly LedgerEntry[] = [],
  ) {}

  async entries(after: readonly [string, number] | null, limit: number) {
    const start = after === null ? 0 : this.all.findIndex((one) => one.register === after[0] && one.n === after[1]) + 1;
    return this.all.slice(start, start + limit);
  }

  async document(id: string) {
    this.asked.push(`document ${id}`);
    return { entries: this.elsewhere };
  }

  async unit(id: string) {
    this.asked.push(`unit ${id}`);
    const identifiers = this.units[id];
    return identifiers ? { identifiers } : null;
  }

  async party(id: string) {
    this.asked.push(`party ${id}`);
    return id === 'erased' ? null : { name: '=cmd|Київ' };
  }

  async settings() {
    return { register: 'R1', registerName: 'Каса 1', locations: [{ id: 'podil', name: 'Поділ' }] };
  }
}

/** Rows as objects by column name. */
async function rowsOf(source: Source): Promise<Record<string, string>[]> {
  let file = '';
  for await (const chunk of historyCsv(source, ';')) file += chunk.text;
  const [header = [], ...rows] = readCsv(file);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

describe('the serial history', () => {
  test('has one row per unit and entry, every identifier whole', async () => {
    const chain = new Chain();
    const source = new Source([
      chain.open('goodsReceipt', 'd1', [phone, other], { partyId: 's1', reference: 'N-7' }),
      chain.settle('posted', 'd1', { number: '000118' }),
    ]);
    const rows = await rowsOf(source);
    expect(rows).toHaveLength(4);
    expect(rows[2]).toEqual({
      register: 'R1',
      entry: '2',
      at: '2026-11-02T10:00:00.000Z',
      by: 'Till 1',
      event: 'posted',
      document_kind: 'goodsReceipt',
      document_number: '000118',
      document_id: 'd1',
      reference: 'N-7',
      party: '=cmd|Київ',
      product: 'Galaxy S24, 128 GB; "black"',
      product_id: 'p1',
      unit_id: 'u1',
      imei: '356938035643809',
      imei_2: '356938035643817',
      serial: '0012',
      other_identifiers: '',
      price_minor: '1200000',
      currency: 'UAH',
      unit_state: 'inStock',
      location: 'main',
      warnings: '',
      message: '',
      entry_hash: 'hash 2',
      register_name: 'Каса 1',
      location_name: '',
      cause: '',
      cause_document_id: '',
    });
    expect(rows[3]).toMatchObject({ imei: '', serial: '1E5', other_identifiers: 'meid:A0000012345678' });
    expect(source.asked).toEqual(['party s1']);
  });

  test('says what a voided and an unclear attempt left', async () => {
    const chain = new Chain();
    const source = new Source([
      chain.open('sale', 'd1', [{ ...phone, known: true }], { partyId: 'erased' }),
      chain.settle('unresolved', 'd1'),
      chain.settle('voided', 'd1', { message: 'invoice number is missing' }),
    ]);
    const rows = await rowsOf(source);
    expect(rows.map((row) => [row.event, row.unit_state, row.party, row.message])).toEqual([
      ['pending', 'reserved', '', ''],
      ['unresolved', 'reserved', '', ''],
      ['voided', '', '', 'invoice number is missing'],
    ]);
  });

  test('names the rules that were warned, each once', async () => {
    const warning = { severity: 'warn', line: 'l1', unit: 0, facts: {} } as const;
    const sale = new Chain().open('sale', 'd1', [phone]);
    const warnings = ['SA1', 'SA11', 'SA1'].map((rule) => ({ ...warning, rule }));
    expect((await rowsOf(new Source([{ ...sale, warnings }])))[0]).toMatchObject({ warnings: 'SA1 SA11' });
  });

  test('asks for the unit where a lenient paper does not tell which identifiers are whose', async () => {
    const sale = new Chain().open('sale', 'd1', [phone, { ...other, known: true }]);
    const source = new Source([{ ...sale, actions: sale.actions.slice(1) }], { u2: other.identifiers });
    expect(await rowsOf(source)).toMatchObject([{ unit_id: 'u2', serial: '1E5', imei: '' }]);
    expect(source.asked).toEqual(['unit u2']);
  });

  test('finds a document that another register opened', async () => {
    const opened = new Chain('R0').open('sale', 'd1', [phone]);
    const source = new Source([new Chain().settle('posted', 'd1', { number: '9' })], {}, [opened]);
    expect(await rowsOf(source)).toMatchObject([{ event: 'posted', document_number: '9', imei: '356938035643809' }]);
  });

  test('leaves out entries that move no unit', async () => {
    const base = new Chain().settle('posted', 'x');
    const erased: LedgerEntry = { ...base, kind: 'partyErased', partyId: 'p' };
    expect(await rowsOf(new Source([erased]))).toEqual([]);
  });

  test('comes in pieces that count the entries, and begins with a mark and the header', async () => {
    const chain = new Chain();
    const entries = Array.from({ length: 600 }, (_, i) => chain.open('goodsReceipt', `d${i}`, [phone]));
    const counts: number[] = [];
    let first = '';
    for await (const chunk of historyCsv(new Source(entries), ',')) {
      first ||= chunk.text;
      counts.push(chunk.entries);
    }
    expect(counts).toEqual([0, 500, 100]);
    expect(first).toBe(`\u{FEFF}${HISTORY_COLUMNS.map((name) => `"${name}"`).join(',')}\r\n`);
  });

  test('asks for a party once', async () => {
    const chain = new Chain();
    const papers = ['a', 'b', 'c'].map((id) => chain.open('sale', id, [phone], { partyId: 'c1' }));
    const source = new Source(papers);
    await rowsOf(source);
    expect(source.asked).toEqual(['party c1']);
  });
});
