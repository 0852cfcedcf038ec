import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBeeper } from '../../components/shared/beeper';

interface Played {
  readonly type: string;
  readonly frequency: number;
}

let played: Played[] = [];

beforeEach(() => {
  played = [];
  const node = () => ({ connect: (to: unknown) => to });
  vi.stubGlobal(
    'OscillatorNode',
    class {
      start = vi.fn();
      stop = vi.fn();
      connect = node().connect;
      constructor(_: unknown, options: Played) {
        played.push(options);
      }
    },
  );
  vi.stubGlobal(
    'GainNode',
    class {
      gain = { setTargetAtTime: vi.fn() };
      connect = node().connect;
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** An audio device that is running, or is let run when `resume` settles. */
function audio(state: AudioContextState, resume: () => Promise<void> = () => Promise.resolve()) {
  const closed = vi.fn(() => Promise.resolve());
  const Fake = class {
    state = state;
    currentTime = 0;
    destination = {};
    resume = resume;
    close = closed;
  };
  return { Audio: Fake as unknown as typeof AudioContext, closed };
}

describe('the beeper', () => {
  test('has a good sound and a different bad one, in pitch and in timbre', () => {
    const beeper = createBeeper(audio('running').Audio);
    beeper.good();
    const good = played.splice(0);
    beeper.bad();
    expect(good.length).toBeGreaterThan(0);
    expect(Math.max(...played.map(({ frequency }) => frequency))).toBeLessThan(
      Math.min(...good.map(({ frequency }) => frequency)),
    );
    expect(new Set(played.map(({ type }) => type))).not.toEqual(new Set(good.map(({ type }) => type)));
  });

  test('plays once the browser lets it', async () => {
    createBeeper(audio('suspended').Audio).good();
    await vi.waitFor(() => expect(played).not.toEqual([]));
  });

  test('leaves out a sound that the browser let through too late', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(5000);
    const late = Promise.resolve();
    createBeeper(audio('suspended', () => late).Audio).bad();
    await late;
    await Promise.resolve();
    expect(clock).toHaveBeenCalledTimes(2);
    expect(played).toEqual([]);
    clock.mockRestore();
  });

  test('is silent where audio is refused or switched off', async () => {
    const refused = Promise.reject(new DOMException('no', 'NotAllowedError'));
    createBeeper(audio('suspended', () => refused).Audio).bad();
    await refused.catch(() => undefined);
    createBeeper(undefined).bad();
    expect(played).toEqual([]);
  });

  test('lets the device go', () => {
    const { Audio, closed } = audio('running');
    const beeper = createBeeper(Audio);
    beeper.close();
    expect(closed).not.toHaveBeenCalled();
    beeper.good();
    beeper.close();
    expect(closed).toHaveBeenCalledOnce();
  });
});
