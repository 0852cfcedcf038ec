import { expect, test } from 'vitest';
import { parseProfile } from '../../core/pos/profile-schema';
import demoSpa from '../../core/pos/profiles/demo-spa.json';

const JUNK: readonly unknown[] = [
  null,
  0,
  -1,
  '',
  ' ',
  '|',
  '??',
  '@',
  'a[',
  true,
  [],
  [[]],
  {},
  { from: 'dom' },
  '\u0000',
];

/** Every place in a JSON tree, with the tree that has junk there instead. */
function* spoiled(value: unknown, rebuild: (value: unknown) => unknown, path = ''): Generator<[string, unknown]> {
  for (const junk of JUNK) yield [path, rebuild(junk)];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const put = (changed: unknown) =>
      rebuild(Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: changed }));
    yield* spoiled(each, put, `${path}/${key}`);
  }
}

test('whatever stands anywhere in a profile, it is taken or its problems are named', () => {
  let refused = 0;
  for (const [place, json] of spoiled(demoSpa, (whole) => whole)) {
    const parsed = parseProfile(json);
    if (parsed.ok) continue;
    refused++;
    expect(parsed.problems.length, place).toBeGreaterThan(0);
    for (const { message } of parsed.problems) expect(message, place).not.toMatch(/Invalid|undefined|\[object/u);
  }
  expect(refused).toBeGreaterThan(1000);
});
