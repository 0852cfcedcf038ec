import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProfile } from '../../core/pos/profile-schema';
import { BUILT_IN_PROFILES } from '../../core/pos/profiles/built-in';

const FOLDER = join(import.meta.dirname, '../../core/pos/profiles');
const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));

test.each(files)('%s passes the schema as it is', async (name) => {
  const json: unknown = JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
  expect(parseProfile(json)).toEqual({ ok: true, profile: json });
  expect(json).toHaveProperty('id', name.replace('.json', ''));
});

test('every profile of the folder is on the list once, sorted', () => {
  expect(BUILT_IN_PROFILES.map(({ id }) => `${id}.json`)).toEqual(files.toSorted());
});
