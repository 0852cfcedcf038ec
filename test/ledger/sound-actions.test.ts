import { expect, test } from 'vitest';
import type { FactStore } from '../../core/ledger/fact-store';
import { soundActions } from '../../core/ledger/sound-actions';
import { bindIdentifier, type Identifier } from '../../core/model/identifier';
import type { Action, Unit } from '../../core/model/unit';
import { unit } from '../rules/shop';

const number = (value: string): Identifier =>
  bindIdentifier({ scheme: 'serial', value, raw: value }, 'watch', 'product');

function action(unitId: string, adds: readonly Identifier[] = []): Action {
  const where = { lineKey: 'l', productId: 'watch', productName: 'Watch', location: 'main' };
  return { unitId, ...where, to: 'sold', adds, price: null };
}

function storeOf(...units: readonly Unit[]): FactStore {
  const store: Pick<FactStore, 'unit' | 'unitOf'> = {
    unit: (id) => units.find((one) => one.id === id),
    unitOf: (key) => units.find(({ identifiers }) => identifiers.some((own) => own.key === key)),
  };
  return store as FactStore;
}

const here = unit('inStock', [number('W1')], { id: 'here' });
const held = unit('reserved', [number('W2')], { id: 'held' });

test('one action for each unit, none on a unit that another paper holds', () => {
  const first = action('here');
  expect(soundActions([first, action('here'), action('held')], storeOf(here, held))).toEqual([first]);
});

test('an identifier goes to one unit only, and once; a unit left without any is none', () => {
  const store = storeOf(here);
  const taken = action('new 1', [number('W1')]);
  const both = action('new 2', [number('W1'), number('W3')]);
  const again = action('new 3', [number('W3'), number('W4')]);
  expect(soundActions([taken, both, again], store)).toEqual([
    { ...both, adds: [number('W3')] },
    { ...again, adds: [number('W4')] },
  ]);
  expect(soundActions([action('here', [number('W9')])], store)).toEqual([action('here', [number('W9')])]);
});
