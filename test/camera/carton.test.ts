import { describe, expect, test } from 'vitest';
import { became, type Carton, countPlaced, lastPlaced, see, sendAnyway, shown } from '../../components/camera/carton';
import type { Symbology } from '../../core/scan/decode/found-code';
import type { JudgedCode, Standing } from '../../core/scan/decode/witnesses';

const PHONE = '356938035643809';

function code(text: string, standing: Standing = 'accepted', symbology: Symbology = 'code128'): JudgedCode {
  return { symbology, gs1: false, text, corners: [], standing };
}
const states = (carton: Carton) => Object.fromEntries(carton.map(({ text, state }) => [text, state]));
const placed = (carton: Carton, text: string) =>
  became(carton, text, { became: 'placed', identifier: text, product: 'Phone One' });

describe('an accepted code', () => {
  test('goes to the paper once, however long its label is held up', () => {
    let { carton, send } = see([], [code(PHONE)], 0);
    expect(send).toEqual([PHONE]);
    ({ carton, send } = see(carton, [code(PHONE)], 60));
    expect(send).toEqual([]);
    carton = placed(carton, PHONE);
    ({ carton, send } = see(carton, [code(PHONE)], 10_000));
    expect(send).toEqual([]);
    expect(carton).toMatchObject([{ state: 'placed', detail: 'Phone One' }]);
  });

  test('of a carton are all there, the newest first, and counted', () => {
    let carton: Carton = [];
    for (let box = 0; box < 20; box++) {
      const sight = see(carton, [code(`SN${box}`)], box * 300);
      carton = placed(sight.carton, `SN${box}`);
    }
    expect(countPlaced(carton)).toBe(20);
    expect(lastPlaced(carton)?.text).toBe('SN19');
  });

  test('of GS1 data goes as a scanner would type it', () => {
    const { send } = see([], [{ ...code('010952641228073721T6', 'accepted', 'dataMatrix'), gs1: true }], 0);
    expect(send).toEqual([']d2010952641228073721T6']);
  });

  test('that names a product goes nowhere', () => {
    const { carton, send } = see(
      [],
      [code('9522116575865', 'accepted', 'ean'), code('19527350604941', 'accepted', 'itf')],
      0,
    );
    expect(send).toEqual([]);
    expect(Object.values(states(carton))).toEqual(['product', 'product']);
  });
});

describe('undo', () => {
  test('lasts while the label is still in view, and ends when it is held up once more', () => {
    let { carton, send } = see([], [code(PHONE)], 0);
    carton = became(placed(carton, PHONE), PHONE, { became: 'undone' });
    ({ carton, send } = see(carton, [code(PHONE)], 1_000));
    expect(send).toEqual([]);
    expect(states(carton)).toEqual({ [PHONE]: 'undone' });
    ({ carton, send } = see(carton, [code(PHONE)], 4_000));
    expect(send).toEqual([PHONE]);
  });

  test('ends with a photo of the same label: nobody chooses one by mistake', () => {
    let { carton, send } = see([], [code(PHONE)], 0, true);
    carton = became(placed(carton, PHONE), PHONE, { became: 'undone' });
    ({ carton, send } = see(carton, [code(PHONE)], 100, true));
    expect(send).toEqual([PHONE]);
  });

  test('goes on with the one before', () => {
    let { carton } = see([], [code('A1')], 0);
    carton = see(carton, [code('B2')], 60).carton;
    carton = placed(placed(carton, 'A1'), 'B2');
    carton = became(carton, 'B2', { became: 'undone' });
    expect(lastPlaced(carton)?.text).toBe('A1');
    expect(lastPlaced(became(carton, 'A1', { became: 'undone' }))).toBeNull();
  });
});

describe('a code with one witness', () => {
  test('is not asked about before its second can have come, and then it is', () => {
    let { carton, send } = see([], [code('SN77', 'waiting')], 0);
    expect(shown(carton, 0)).toEqual([]);
    ({ carton, send } = see(carton, [code('SN77', 'waiting')], 1_500));
    expect(send).toEqual([]);
    expect(states(shown(carton, 1_500))).toEqual({ SN77: 'doubtful' });
  });

  test('goes to the paper when the second comes, and is forgotten when its label goes', () => {
    const first = see([], [code('SN77', 'waiting')], 0).carton;
    expect(see(first, [code('SN77')], 60).send).toEqual(['SN77']);
    expect(see(first, [], 3_000).carton).toEqual([]);
  });

  test('goes to the paper when the clerk says that it is right', () => {
    const { carton } = see([], [code('SN77', 'disputed')], 0);
    const sent = sendAnyway(carton, 'SN77');
    expect(states(sent)).toEqual({ SN77: 'sending' });
    expect(see(sent, [code('SN77', 'waiting')], 60).send).toEqual([]);
  });

  test('of a photo is asked about at once: there is no next frame', () => {
    const { carton } = see([], [code('SN77', 'waiting')], 0, true);
    expect(states(shown(carton, 0))).toEqual({ SN77: 'doubtful' });
  });
});

test('a code with a wrong check digit never goes to the paper', () => {
  let { carton, send } = see([], [code('356938035643800', 'broken')], 0);
  for (let at = 60; at < 5_000; at += 60) {
    ({ carton, send } = see(carton, [code('356938035643800', 'broken')], at));
    expect(send).toEqual([]);
  }
  expect(states(shown(carton, 5_000))).toEqual({ '356938035643800': 'misread' });
});

test.each([
  ['refused', { became: 'refused', sentence: 'It is sold.' } as const],
  ['unanswered', null],
])('a code that was %s is tried again when its label is held up once more', (state, result) => {
  let { carton, send } = see([], [code(PHONE)], 0);
  carton = became(carton, PHONE, result);
  ({ carton, send } = see(carton, [code(PHONE)], 500));
  expect([states(carton), send]).toEqual([{ [PHONE]: state }, []]);
  ({ carton, send } = see(carton, [code(PHONE)], 3_500));
  expect([states(carton), send]).toEqual([{ [PHONE]: 'sending' }, [PHONE]]);
});
