import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScanResult } from '../../../core/ledger/till';
import { useDesk } from '../../manager/desk';
import { errorWords } from '../../manager/error-words';
import type { Paper } from '../paper';
import type { PaperSort } from '../sort';
import type { PaperWork } from '../use-paper';
import { type News, newsOf, whyNowhere } from './news';
import { type ScanAll, type ScanProgress, scanAll } from './scan-all';
import { useBeeper } from './use-beeper';

/** What became of one scan. */
export interface LastScan {
  readonly raw: string;
  /** Null: the ledger did not answer. */
  readonly result: ScanResult | null;
  readonly news: News;
  /** Grows, so that the same words are read out again. */
  readonly turn: number;
}

/** Scans, one by one or as a pasted list, and what became of the last ones. */
export interface Scans {
  readonly last: LastScan | null;
  readonly list: ScanProgress | null;
  readonly scan: (raw: string, line: string | null) => Promise<void>;
  readonly scanMany: (codes: readonly string[], line: string | null) => Promise<void>;
  /** Ends a list before its end. */
  readonly stop: () => void;
  readonly forgetList: () => void;
}

export function useScans(work: PaperWork, sort: PaperSort, paper: Paper): Scans {
  const { say } = useDesk();
  const beep = useBeeper();
  const [last, setLast] = useState<LastScan | null>(null);
  const [list, setList] = useState<ScanProgress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const words = (error: unknown) => errorWords(error, say);

  function hear(raw: string, result: ScanResult | null, news: News): void {
    beep(news.tone === 'good');
    setLast((before) => ({ raw, result, news, turn: (before?.turn ?? 0) + 1 }));
  }

  return {
    last,
    list,
    async scan(raw, line) {
      try {
        const result = await work.scan(raw, line);
        hear(raw, result, newsOf(result, raw, { sort, paper }, say));
      } catch (error) {
        hear(raw, null, { tone: 'bad', text: say('scan_unanswered', { code: raw, why: words(error) }) });
      }
    },
    async scanMany(codes, line) {
      const stopper = new AbortController();
      stopping.current?.abort();
      stopping.current = stopper;
      setLast(null);
      const scan = (some: readonly string[]) => work.scanMany(some, line);
      const why: ScanAll['why'] = (scanned, code) => whyNowhere(scanned, code, sort, say);
      await scanAll(codes, { scan, why, words, progress: setList, signal: stopper.signal });
    },
    stop: () => stopping.current?.abort(),
    forgetList: () => setList(null),
  };
}
