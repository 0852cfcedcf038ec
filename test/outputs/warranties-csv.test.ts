import { expect, test } from 'vitest';
import type { Unit } from '../../core/model/unit';
import { WARRANTY_COLUMNS, warrantiesHead, warrantyRows } from '../../core/outputs/warranties-csv';
import { identifier } from './entries';
import { readCsv } from './read-csv';

const paper = (number: string | null) => ({
  documentId: 'd',
  kind: 'sale' as const,
  number,
  at: '2026-11-03T09:00:00.000Z',
  register: 'R',
  partyId: null,
  price: null,
});

const unit: Unit = {
  id: 'u1',
  productId: 'p',
  productName: '=HYPERLINK("x")',
  state: 'sold',
  location: 'main',
  identifiers: [
    identifier('imei', '356938035643809'),
    identifier('imei', '356938035643817'),
    identifier('mac', 'AABB'),
  ],
  reservation: null,
  episodes: [
    {
      received: paper('G-1'),
      sold: paper('S-1'),
      returned: null,
      warranty: {
        startsOn: '2026-11-03',
        endsOn: '2027-11-03',
        rule: 'period',
        period: { length: 1, unit: 'years' },
        documentId: 'd',
        claims: 0,
      },
    },
  ],
  history: [],
};

test('the list of warranties is a row a unit, every text guarded', () => {
  const file = warrantiesHead(';') + warrantyRows([unit, { ...unit, episodes: [] }], '2027-11-01', ';');
  expect(file).toContain(`"'=HYPERLINK(""x"")";"'356938035643809"`);
  const rows = readCsv(file);
  expect(rows[0]).toEqual([...WARRANTY_COLUMNS]);
  expect(rows).toHaveLength(2);
  const row = Object.fromEntries(WARRANTY_COLUMNS.map((column, i) => [column, rows[1]?.[i]]));
  expect(row).toEqual({
    product: '=HYPERLINK("x")',
    imei: '356938035643809',
    imei_2: '356938035643817',
    serial: '',
    other_identifiers: 'mac AABB',
    sale_number: 'S-1',
    sold_at: '2026-11-03T09:00:00.000Z',
    warranty_from: '2026-11-03',
    warranty_until: '2027-11-03',
    days_left: '2',
    rule: 'period',
    unit_id: 'u1',
  });
});
