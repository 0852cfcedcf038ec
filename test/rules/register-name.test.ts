import { expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { document, facts, id, line, unit } from './shop';

const W1 = id('serial', 'W1');
const reasonOf = (world: Parameters<typeof facts>[0]) =>
  judge(document('sale', [line('watch', [[W1]])]), facts(world)).verdict.reasons[0]?.facts;
const claim = { draftId: 'other', at: '2026-11-23T11:58:00.000Z' };

test('[SA2] a paper of this register carries the register’s name beside its code, one of another only the code', () => {
  const units = [unit('sold', [W1])];
  const named = reasonOf({ units, settings: { register: 'r2', registerName: 'Till 2' } });
  expect(named).toMatchObject({ paperRegister: 'r2', paperRegisterName: 'Till 2' });
  expect(reasonOf({ units, settings: { register: 'r2' } })).not.toHaveProperty('paperRegisterName');
  expect(reasonOf({ units, settings: { register: 'r1', registerName: 'Till 1' } })).not.toHaveProperty(
    'paperRegisterName',
  );
});

test('[DO6] so does the register of another open draft', () => {
  const units = [unit('inStock', [W1])];
  const settings = { register: 'r1', registerName: 'Till 1' };
  const here = { [W1.key]: { ...claim, register: 'r1' } };
  const elsewhere = { [W1.key]: { ...claim, register: 'r7' } };
  expect(reasonOf({ units, settings, claims: here })).toMatchObject({
    otherRegister: 'r1',
    otherRegisterName: 'Till 1',
  });
  expect(reasonOf({ units, settings, claims: elsewhere })).not.toHaveProperty('otherRegisterName');
});

test('[SA11] so does this shop’s location', () => {
  const units = [unit('inStock', [W1], { location: 'podil' })];
  const named = reasonOf({ units, settings: { locations: [{ id: 'main', name: 'Main shop' }] } });
  expect(named).toMatchObject({ there: 'podil', here: 'main', hereName: 'Main shop' });
  expect(named).not.toHaveProperty('thereName');
});
