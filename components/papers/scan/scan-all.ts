import type { ScanResult } from '../../../core/ledger/till';

/** How far a pasted list is. */
export interface ScanProgress {
  readonly total: number;
  readonly added: number;
  /** What went nowhere, and why in words, in the list's order. */
  readonly left: readonly { readonly code: string; readonly why: string }[];
  readonly over: boolean;
}

interface ScanAll {
  readonly scan: (code: string) => Promise<ScanResult>;
  /** In words, why a scan was not answered. */
  readonly words: (error: unknown) => string;
  readonly progress: (progress: ScanProgress) => void;
  readonly signal: AbortSignal;
}

/** Scans one code after the other, as a hand would. A code that goes nowhere stops nothing; the signal does. */
export async function scanAll(codes: readonly string[], { scan, words, progress, signal }: ScanAll): Promise<void> {
  const total = codes.length;
  const left: { code: string; why: string }[] = [];
  let added = 0;
  for (const code of codes) {
    progress({ total, added, left: [...left], over: false });
    if (signal.aborted) break;
    try {
      const result = await scan(code);
      if (result.placed) added += 1;
      else left.push({ code, why: result.sentence });
    } catch (error) {
      left.push({ code, why: words(error) });
    }
  }
  progress({ total, added, left, over: true });
}
