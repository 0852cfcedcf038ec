import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Departure } from '../../core/gate/departure';
import { type Leftover, NOTHING_LEFT } from '../../core/gate/relay';

function open(picked: Promise<Leftover | null> = Promise.resolve(null)) {
  const window = new EventTarget();
  const left: Leftover[] = [];
  const relay = { leave: (leftover: Leftover) => left.push(leftover), pickUp: () => picked };
  const departure = new Departure(window as Window, relay, new AbortController().signal);
  const say = (type: string, more = {}) => window.dispatchEvent(Object.assign(new Event(type), more));
  return { departure, left, say };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page on its way out', () => {
  test('is so from the beginning of the navigation, and not when it is submitted by a press that was let go', () => {
    const asked = open();
    asked.say('beforeunload');
    expect(asked.departure).toMatchObject({ underWay: true, unasked: true });
    const submitted = open();
    submitted.departure.submits();
    submitted.say('beforeunload');
    expect(submitted.departure).toMatchObject({ underWay: true, unasked: false });
    const later = open();
    later.departure.submits();
    vi.advanceTimersByTime(5_001);
    later.say('beforeunload');
    expect(later.departure.unasked).toBe(true);
  });

  test('leaves what it has then, and all that comes after', () => {
    const { departure, left, say } = open();
    departure.leave({ unsaved: 'qty' });
    expect(left).toEqual([]);
    say('beforeunload');
    departure.leave({ scans: ['A1'], definition: 'register' });
    expect(left).toEqual([
      { ...NOTHING_LEFT, unsaved: 'qty' },
      { ...NOTHING_LEFT, unsaved: 'qty', scans: ['A1'], definition: 'register' },
    ]);
  });

  test('stays after all when nothing comes of it, and takes back what it left', async () => {
    const { departure, left, say } = open();
    say('beforeunload');
    departure.leave({ scans: ['A1'] });
    const stays = departure.stays();
    vi.advanceTimersByTime(10_000);
    expect(await stays).toBe(true);
    expect(departure.underWay).toBe(false);
    expect(left.at(-1)).toEqual(NOTHING_LEFT);
    expect(await departure.stays()).toBe(true);
  });

  test('goes: whoever waited is told, and the browser may bring it back', async () => {
    const { departure, say } = open();
    say('beforeunload');
    const stays = departure.stays();
    say('pagehide');
    expect(await stays).toBe(false);
    say('pageshow', { persisted: true });
    expect(departure.underWay).toBe(false);
  });
});

test('what cannot be picked up was nothing', async () => {
  expect(await open().departure.pickUp()).toEqual(NOTHING_LEFT);
  expect(await open(Promise.reject(new Error('the worker is gone'))).departure.pickUp()).toEqual(NOTHING_LEFT);
});
