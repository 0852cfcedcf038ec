import type { Scanned } from '../../../core/ledger/till';

/** Codes that go to the ledger together: after so many there is progress to show, and a list can be stopped. */
const CHUNK = 100;

/** How far a pasted list is. */
export interface ScanProgress {
  readonly total: number;
  readonly added: number;
  /** What went nowhere, and why in words, in the list's order. */
  readonly left: readonly { readonly code: string; readonly why: string }[];
  readonly over: boolean;
}

export interface ScanAll {
  /** Where each of some codes went, in their order. */
  readonly scan: (codes: readonly string[]) => Promise<readonly Scanned[]>;
  /** In words, why a code went nowhere. */
  readonly why: (scanned: Extract<Scanned, { placed: false }>, code: string) => string;
  /** In words, why scans were not answered. */
  readonly words: (error: unknown) => string;
  readonly progress: (progress: ScanProgress) => void;
  readonly signal: AbortSignal;
}

/** Scans a list, as a hand would, code after code. A code that goes nowhere stops nothing; the signal does. */
export async function scanAll(
  codes: readonly string[],
  { scan, why, words, progress, signal }: ScanAll,
): Promise<void> {
  const total = codes.length;
  const left: { code: string; why: string }[] = [];
  let added = 0;
  for (let start = 0; start < total && !signal.aborted; start += CHUNK) {
    progress({ total, added, left: [...left], over: false });
    const some = codes.slice(start, start + CHUNK);
    try {
      (await scan(some)).forEach((scanned, i) => {
        if (scanned.placed) added += 1;
        else left.push({ code: some[i] ?? '', why: why(scanned, some[i] ?? '') });
      });
    } catch (error) {
      left.push(...some.map((code) => ({ code, why: words(error) })));
    }
  }
  progress({ total, added, left, over: true });
}
