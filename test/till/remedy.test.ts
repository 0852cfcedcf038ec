import { expect, test } from 'vitest';
import { remedyOf } from '../../components/shared/remedy';
import type { Reason } from '../../core/model/verdict';

const reason = (rule: string, facts: Reason['facts'] = { key: 'imei:1' }): Reason => ({
  ...{ rule, facts },
  ...({ severity: 'refuse', line: 'l1', unit: 0 } as const),
});

test('what the clerk can do on the spot: take over, or say why it is here again', () => {
  expect(['DO6', 'GR3', 'GR11', 'GR6', 'SA2'].map((rule) => remedyOf(reason(rule))?.kind)).toEqual([
    ...['takeOver', 'explain', 'explain', undefined, undefined],
  ]);
  expect(remedyOf(reason('GR11', {}))).toBeNull();
});
