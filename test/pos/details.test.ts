import { describe, expect, test } from 'vitest';
import { locationCalled } from '../../core/model/settings';
import { sameDraft } from '../../core/pos/same-draft';
import { adapterOn, openPage, profileOf } from './open-page';
import { SALE, SMALL } from './small-profile';

const [DOM] = SALE.read.sources;
const mode = (value: string) => ({ field: ['#mode@value', 'eq', value] });
const STOCK = {
  ...SALE,
  kinds: [
    { kind: 'transfer', stage: 'receive', when: mode('in') },
    { kind: 'transfer', when: mode('out') },
    { kind: 'writeOff', cause: 'damaged', when: mode('broken') },
  ],
  read: { sources: [DOM], toLocation: '#to@value' },
};
const profile = profileOf({ ...SMALL, documents: [STOCK] });
const row = '<table><tr data-line="1"><td class="name">Phone</td><td><input name="qty" value="1"></td></tr></table>';

function read(chosen: string, to: string) {
  const page = openPage(
    `<main id="till"><input id="mode" value="${chosen}"><input id="to" value="${to}">${row}</main>`,
  );
  const reading = adapterOn(page, profile).read();
  if (reading.shows !== 'document') throw new Error(reading.shows);
  return reading.draft;
}

describe('what a page says of a paper beside its kind', () => {
  test.each([
    ['in', '', { kind: 'transfer', details: { stage: 'receive' } }],
    ['out', 'Store room', { kind: 'transfer', details: { toLocation: 'Store room' } }],
    ['broken', '', { kind: 'writeOff', details: { cause: 'damaged' } }],
  ])('is read with the mode %s', (chosen, to, expected) => {
    const { kind, details } = read(chosen, to);
    expect({ kind, details }).toEqual(expected);
  });

  test('is no detail at all where the page says nothing', () => {
    expect(read('out', '')).not.toHaveProperty('details');
  });

  test('tells two papers apart', () => {
    expect(sameDraft(read('in', ''), read('out', ''))).toBe(false);
    expect(sameDraft(read('out', 'Store'), read('out', 'Shop'))).toBe(false);
    expect(sameDraft(read('out', 'Store'), read('out', ''))).toBe(true);
  });

  test.each([
    [{ kind: 'sale', stage: 'ship' }, 'documents[0].kinds[0].stage: a sale has no stages'],
    [{ kind: 'sale', cause: 'stolen' }, 'documents[0].kinds[0].cause: "stolen" is no cause of a sale; it has none'],
    [
      { kind: 'supplierReturn', cause: 'stolen' },
      'documents[0].kinds[0].cause: "stolen" is no cause of a supplierReturn; it may be defective, unsold',
    ],
  ])('belongs to certain kinds: %j', (said, problem) => {
    expect(() => profileOf({ ...SMALL, documents: [{ ...SALE, kinds: [said] }] })).toThrow(problem);
  });
});

describe('a location that a page names', () => {
  const locations = [
    { id: 'main', name: 'Khreshchatyk' },
    { id: 'store', name: 'Store room' },
    { id: 'KHRESHCHATYK', name: 'The other one' },
  ];
  test.each([
    ['store', 'store'],
    ['  store   ROOM', 'store'],
    ['KHRESHCHATYK', 'KHRESHCHATYK'],
    ['khreshchatyk', 'main'],
    ['Odesa', 'Odesa'],
  ])('%s is %s', (text, id) => {
    expect(locationCalled(text, { locations })).toBe(id);
  });
});
