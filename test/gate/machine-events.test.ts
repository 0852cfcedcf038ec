import { describe, expect, test } from 'vitest';
import { type GateState, type Input, step } from '../../core/gate/machine';
import { casesOf, STATES, say } from './machine-table';

const INPUTS: Readonly<Record<string, Input>> = {
  reserved: { type: 'reserved', key: 'A', documentId: 'doc' },
  'reserved B': { type: 'reserved', key: 'B', documentId: 'other' },
  'nothing to reserve': { type: 'reserved', key: 'B', documentId: null },
  refused: { type: 'refused', key: 'A' },
  'refused B': { type: 'refused', key: 'B' },
  unanswered: { type: 'unanswered', key: 'A' },
  'unanswered B': { type: 'unanswered', key: 'B' },
  'moved to B': { type: 'moved', key: 'B' },
  'moved away': { type: 'moved', key: null },
  'put off': { type: 'putOff', key: 'A' },
  'page A': { type: 'page', key: 'A' },
  'page B': { type: 'page', key: 'B' },
  'page empty': { type: 'page', key: null },
  answering: { type: 'answering' },
  sent: { type: 'sent' },
  answered: { type: 'answered', documentId: 'doc' },
  'answered other': { type: 'answered', documentId: 'other' },
  settled: { type: 'settled', documentId: 'doc' },
  'settled other': { type: 'settled', documentId: 'other' },
};

const WAITING = `
                   | open                 | held                   | passing                | passed
reserved           | void(doc)            | released release(A)    | released release(A)    | flying release(A)
reserved B         | void(other)          | void(other)            | void(other)            | void(other)
nothing to reserve | -                    | -                      | -                      | -
refused            | -                    | refused refuse(A)      | refused refuse(A)      | refused refuse(A)
refused B          | -                    | -                      | -                      | -
unanswered         | -                    | unanswered refuse(A)   | unanswered refuse(A)   | unanswered refuse(A)
unanswered B       | -                    | -                      | -                      | -
moved to B         | -                    | -                      | -                      | -
moved away         | -                    | -                      | -                      | -
put off            | unsaved              | unsaved                | unsaved                | unsaved
page A             | -                    | -                      | -                      | -
page B             | -                    | -                      | -                      | -
page empty         | -                    | -                      | -                      | -
answering          | -                    | -                      | -                      | -
sent               | -                    | -                      | -                      | -
answered           | -                    | -                      | -                      | -
answered other     | -                    | -                      | -                      | -
settled            | -                    | -                      | -                      | -
settled other      | -                    | -                      | -                      | -
`;

const RELEASED = `
                   | released                  | flying      | answered
reserved           | void(doc)                 | void(doc)   | void(doc)
reserved B         | void(other)               | void(other) | void(other)
nothing to reserve | -                         | -           | -
refused            | -                         | -           | -
refused B          | -                         | -           | -
unanswered         | -                         | -           | -
unanswered B       | -                         | -           | -
moved to B         | held:B void(doc) ask(B)   | -           | -
moved away         | changed void(doc)         | -           | -
put off            | unsaved                   | unsaved     | unsaved
page A             | -                         | -           | -
page B             | -                         | -           | -
page empty         | -                         | -           | -
answering          | -                         | -           | -
sent               | flying                    | -           | flying
answered           | -                         | answered    | -
answered other     | -                         | -           | -
settled            | open                      | open        | open
settled other      | -                         | -           | -
`;

const OVER = `
                   | refused     | unanswered  | changed     | unsaved
reserved           | void(doc)   | void(doc)   | void(doc)   | void(doc)
reserved B         | void(other) | void(other) | void(other) | void(other)
nothing to reserve | -           | -           | -           | -
refused            | -           | -           | -           | -
refused B          | -           | -           | -           | -
unanswered         | -           | -           | -           | -
unanswered B       | -           | -           | -           | -
moved to B         | -           | -           | -           | -
moved away         | -           | -           | -           | -
put off            | unsaved     | unsaved     | unsaved     | -
page A             | -           | -           | -           | -
page B             | open        | open        | -           | -
page empty         | -           | -           | open        | open
answering          | -           | open        | -           | -
sent               | -           | -           | -           | -
answered           | -           | -           | -           | -
answered other     | -           | -           | -           | -
settled            | -           | -           | -           | -
settled other      | -           | -           | -           | -
`;

describe('an event', () => {
  const cases = [...casesOf(WAITING), ...casesOf(RELEASED), ...casesOf(OVER)];

  test.each(cases)('while %s: %s → %s', (from, name, expected) => {
    const input = INPUTS[name];
    expect(input && say(from, input)).toBe(expected);
  });

  test('every event is tried in every state', () => {
    expect(cases).toHaveLength(Object.keys(STATES).length * Object.keys(INPUTS).length);
  });

  test('what was let go without a document has nothing to give back', () => {
    const waived: GateState = { at: 'released', key: 'A', documentId: null, sent: 'none' };
    expect(step(waived, { type: 'moved', key: null }).effects).toEqual([]);
    expect(step(waived, { type: 'attempt', way: 'click', key: 'B', need: 'ask', byHand: true }).effects).toEqual([
      { do: 'ask', key: 'B' },
    ]);
    expect(step({ ...waived, sent: 'flying' }, { type: 'answered', documentId: null }).state).toEqual({
      ...waived,
      sent: 'answered',
    });
  });
});
