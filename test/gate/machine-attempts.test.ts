import { describe, expect, test } from 'vitest';
import { attempt, casesOf, STATES, say } from './machine-table';

const ASKING = `
                    | held | passing     | passed
click               | stop | pass        | pass
click by hand       | stop | stop        | stop
key by hand         | stop | stop        | stop
submit              | stop | pass        | pass
submit by hand      | stop | pass        | pass
form                | stop | wait        | wait
request             | wait | wait        | wait
instant             | stop | pass passed | stop
click by hand of B  | stop | stop        | stop
form of B           | stop | stop        | stop
request of B        | wait | wait        | wait
instant of B        | stop | stop        | stop
click of nothing    | pass | pass        | pass
form of nothing     | pass | wait        | wait
request of nothing  | pass | wait        | wait
instant of nothing  | pass | pass passed | pass
click untracked     | pass | pass        | pass
request untracked   | pass | pass        | pass
`;

const RELEASED = `
                     | released                   | flying             | answered
click                | pass                       | pass               | wait held ask(A)
click by hand        | pass                       | stop               | wait held ask(A)
click trusted        | pass                       | pass               | pass passing ask(A)
key by hand          | pass                       | stop               | wait held ask(A)
submit               | pass                       | pass               | wait held ask(A)
submit by hand       | pass                       | stop               | wait held ask(A)
form                 | pass flying sent(doc)      | pass               | wait held ask(A)
request              | pass flying sent(doc)      | wait               | wait held ask(A)
instant              | pass flying sent(doc)      | stop               | stop held ask(A)
click by hand of B   | wait held:B void(doc) ask(B) | wait held:B ask(B) | wait held:B ask(B)
request of B         | wait held:B void(doc) ask(B) | wait held:B ask(B) | wait held:B ask(B)
form of B            | wait held:B void(doc) ask(B) | wait held:B ask(B) | wait held:B ask(B)
click of nothing     | pass                       | pass               | pass
form of nothing      | pass flying sent(doc)      | pass               | pass
request of nothing   | pass flying sent(doc)      | pass               | pass
instant of nothing   | pass flying sent(doc)      | pass               | pass
request untracked    | pass flying sent(doc)      | pass               | pass
request untracked of B | pass                     | pass               | pass
`;

/** The same in every state in which nothing is on its way. */
const FRESH = `
                     | open                | refused             | unanswered          | changed             | unsaved
click                | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
click by hand        | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
key by hand          | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
submit               | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
form                 | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
request              | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
instant              | stop held ask(A)    | stop held ask(A)    | stop held ask(A)    | stop held ask(A)    | stop held ask(A)
click by hand trusted | pass passing ask(A) | pass passing ask(A) | pass passing ask(A) | pass passing ask(A) | pass passing ask(A)
submit trusted       | pass passing ask(A) | pass passing ask(A) | pass passing ask(A) | pass passing ask(A) | pass passing ask(A)
form trusted         | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
request trusted      | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)    | wait held ask(A)
instant trusted      | pass passed ask(A)  | pass passed ask(A)  | pass passed ask(A)  | pass passed ask(A)  | pass passed ask(A)
click of nothing     | pass                | pass                | pass                | pass                | pass
request of nothing   | pass                | pass                | pass                | pass                | pass
form untracked       | pass                | pass                | pass                | pass                | pass
instant untracked    | pass                | pass                | pass                | pass                | pass
`;

describe('an attempt', () => {
  const cases = [...casesOf(ASKING), ...casesOf(RELEASED), ...casesOf(FRESH)];

  test.each(cases)('while %s: %s → %s', (from, words, expected) => {
    expect(say(from, attempt(words))).toBe(expected);
  });

  test('meets every state and every way', () => {
    expect(new Set(cases.map(([from]) => from))).toEqual(new Set(Object.keys(STATES)));
    const ways = new Set(cases.map(([, words]) => words.split(' ')[0]));
    expect(ways).toEqual(new Set(['click', 'key', 'submit', 'form', 'request', 'instant']));
  });
});
