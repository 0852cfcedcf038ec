/** The till's three sounds. */
export interface Beeper {
  good(): void;
  /** The last unit that the paper wanted. */
  done(): void;
  bad(): void;
  close(): void;
}

interface Tone {
  readonly wave: OscillatorType;
  /** Hertz. */
  readonly pitch: number;
  /** Seconds from now, and how long. */
  readonly at: number;
  readonly lasts: number;
}

const GOOD: readonly Tone[] = [
  { wave: 'sine', pitch: 1046, at: 0, lasts: 0.07 },
  { wave: 'sine', pitch: 1568, at: 0.08, lasts: 0.1 },
];
/** Like a good one that goes on. */
const DONE: readonly Tone[] = [...GOOD, { wave: 'sine', pitch: 2093, at: 0.2, lasts: 0.22 }];
/** Low, rough and longer: to be told apart across a shop floor. */
const BAD: readonly Tone[] = [
  { wave: 'square', pitch: 196, at: 0, lasts: 0.18 },
  { wave: 'square', pitch: 147, at: 0.24, lasts: 0.3 },
];
const VOLUME = 0.12;
/** Seconds of fading, so that a tone does not click. */
const FADE = 0.015;

/** Milliseconds after which a sound that had to wait for the browser's leave would be taken for the next scan's. */
const TOO_LATE = 250;

/** Made of oscillators, no files. A browser that refuses audio (before the first key or click, say) leaves the till silent; everything is also shown. */
export function createBeeper(Audio: typeof AudioContext | undefined): Beeper {
  let context: AudioContext | null = null;

  function play(tones: readonly Tone[]): void {
    if (Audio === undefined) return;
    context ??= new Audio();
    const playing = context;
    if (playing.state === 'running') {
      sound(playing, tones);
      return;
    }
    const asked = performance.now();
    playing.resume().then(() => {
      if (performance.now() - asked < TOO_LATE) sound(playing, tones);
    }, silence);
  }

  return {
    good: () => play(GOOD),
    done: () => play(DONE),
    bad: () => play(BAD),
    close: () => {
      context?.close().catch(silence);
      context = null;
    },
  };
}

function sound(context: AudioContext, tones: readonly Tone[]): void {
  for (const { wave, pitch, at, lasts } of tones) {
    const start = context.currentTime + at;
    const oscillator = new OscillatorNode(context, { type: wave, frequency: pitch });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setTargetAtTime(VOLUME, start, FADE / 3);
    gain.gain.setTargetAtTime(0, start + lasts - FADE, FADE / 3);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + lasts);
  }
}

/** Refused audio is no error of the till. */
function silence(): void {
  return;
}
