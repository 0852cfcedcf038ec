import { expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { document, facts, id, line, unit } from './shop';

const W1 = id('serial', 'W1');
const reasonOf = (world: Parameters<typeof facts>[0]) =>
  judge(document('sale', [line('watch', [[W1]])]), facts(world)).verdict.reasons[0]?.facts;
const claim = { draftId: 'other', at: '2026-11-23T11:58:00.000Z' };

test('[SA2] a paper of this register is named by the register’s name, one of another by its id', () => {
  const units = [unit('sold', [W1])];
  expect(reasonOf({ units, settings: { register: 'r2', registerName: 'Till 2' } })).toMatchObject({
    paperRegister: 'Till 2',
  });
  expect(reasonOf({ units, settings: { register: 'r2' } })).toMatchObject({ paperRegister: 'r2' });
  expect(reasonOf({ units, settings: { register: 'r1', registerName: 'Till 1' } })).toMatchObject({
    paperRegister: 'r2',
  });
});

test('[DO6] so is the register of another open draft', () => {
  const units = [unit('inStock', [W1])];
  const settings = { register: 'r1', registerName: 'Till 1' };
  const here = { [W1.key]: { ...claim, register: 'r1' } };
  const elsewhere = { [W1.key]: { ...claim, register: 'r7' } };
  expect(reasonOf({ units, settings, claims: here })).toMatchObject({ otherRegister: 'Till 1' });
  expect(reasonOf({ units, settings, claims: elsewhere })).toMatchObject({ otherRegister: 'r7' });
});
