import { expect, test } from 'vitest';
import demoSpa from '../../core/pos/profiles/demo-spa.json';
import { readProfile } from '../../core/pos/read-profile';

const told = (json: string) => {
  try {
    return readProfile(json).id;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

test('a profile that is valid is read from its text', () => {
  expect(told(JSON.stringify(demoSpa))).toBe('demo-spa');
});

test('a text that is not JSON is called that, with the place in the text', () => {
  expect(told('{"id": ')).toMatch(/^The profile is not JSON: .*(?:end|position)/u);
});

test('a problem is told with its path, one after the other', () => {
  const json = JSON.stringify({ ...demoSpa, schema: 9, documents: [] });
  expect(told(json)).toMatch(/^The profile is not valid at “schema”: .+; at “documents”: .+/u);
});

test('a file of another kind altogether is told in a few words', () => {
  const json = JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`word${at}`, at])));
  expect(told(json)).toMatch(/^The profile is not valid at “.+”: .+; at “.+”: .+; at “.+”: .+; and \d+ more$/u);
});

test('a profile without end is told so without a path', () => {
  expect(told(JSON.stringify({ ...demoSpa, name: 'x'.repeat(200_001) }))).toBe(
    'The profile is not valid as a whole: is longer than 200000 characters',
  );
});
