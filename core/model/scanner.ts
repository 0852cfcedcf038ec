/** How one scanner of the shop types, as its calibration found. Times in milliseconds. */
export interface Scanner {
  readonly name: string;
  /** Between two keys: the most that the median, and that any one, may be in a scan. */
  readonly medianGap: number;
  readonly maxGap: number;
  /** What it types before and after every code; taken off. Empty: nothing. */
  readonly prefix: string;
  readonly suffix: string;
  /** What it types where a code has a group separator; empty: Ctrl+] or an Alt code, which need no setting. */
  readonly separator: string;
  /** It ends a scan with no key at all. */
  readonly endless: boolean;
}

/** Any scanner that nobody calibrated. The figures took no truncated and no typed text in the simulation of `wedge-simulation.test.ts`. */
export const ANY_SCANNER: Scanner = {
  name: '',
  medianGap: 35,
  maxGap: 200,
  prefix: '',
  suffix: '',
  separator: '',
  endless: false,
};

/** How far a calibration has come. */
export interface Calibration {
  /** Scans of the test code still wanted. */
  readonly left: number;
  /** What was wrong with the last scan: another code, or letters turned round by Caps Lock. */
  readonly problem: 'otherCode' | 'capsLock' | null;
  /** Without a name yet; null until all is heard. */
  readonly scanner: Scanner | null;
  /** It types like a fast person and marks nothing: it needs a prefix. */
  readonly tooSlow: boolean;
  /** Something stands where the test code has a group separator. */
  readonly separates: boolean;
}
