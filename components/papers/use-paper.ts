import { useMemo, useRef, useState } from 'preact/hooks';
import type { PaperChange, PaperView } from '../../core/ledger/paper-desk';
import type { Scanned, ScanResult } from '../../core/ledger/till';
import type { ReceiptReason, ReturnTo } from '../../core/model/document';
import { useDesk } from '../manager/desk';
import { type Loaded, useLoaded } from '../manager/use-loaded';
import type { Paper } from './paper';

type Make = (paper: Paper) => PaperChange;

/** What a person does with an open paper. Everything happens in the order in which it was asked for. */
export interface PaperWork {
  readonly shown: Loaded<PaperView>;
  /** Why the last action failed; undefined: it did not. */
  readonly problem: unknown;
  readonly failed: (error: unknown) => void;
  readonly scan: (raw: string, line: string | null) => Promise<ScanResult>;
  readonly scanMany: (raws: readonly string[], line: string | null) => Promise<readonly Scanned[]>;
  /** Changes what is entered. Changes of the same `field` that wait are made together. */
  readonly change: (field: string, make: Make) => void;
  readonly remove: (line: string, unit: number, key: string | null) => Promise<unknown>;
  readonly takeOver: (key: string) => Promise<unknown>;
  readonly explain: (key: string, reason: ReceiptReason) => Promise<unknown>;
  readonly sendTo: (returnTo: ReturnTo) => Promise<unknown>;
  /** Runs a job once everything before it is done. */
  readonly inTurn: <T>(job: () => Promise<T>) => Promise<T>;
}

export function usePaper(id: string): PaperWork {
  const { papers } = useDesk();
  const shown = useLoaded(() => papers.look(id), [id]);
  const [problem, setProblem] = useState<unknown>(undefined);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(new Map<string, Make>());
  const actions = useMemo(() => {
    const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
      const done = turn.current.then(() => {
        setProblem(undefined);
        return job();
      });
      // The next one runs whatever became of this one, which its own caller hears.
      turn.current = done.catch(() => undefined);
      return done;
    };
    const editNow = (field: string) => async () => {
      const make = waiting.current.get(field);
      waiting.current.delete(field);
      if (make) await papers.edit(id, make((await papers.look(id)).paper));
    };
    return {
      inTurn,
      failed: (error: unknown) => setProblem(error),
      scan: (raw: string, line: string | null) => inTurn(() => papers.scan(id, raw, line)),
      scanMany: (raws: readonly string[], line: string | null) =>
        inTurn(async () => (await papers.scanMany(id, raws, line)).scans),
      change(field: string, make: Make) {
        const earlier = waiting.current.get(field);
        waiting.current.set(field, earlier ? bothOf(earlier, make) : make);
        if (!earlier) inTurn(editNow(field)).catch(setProblem);
      },
      remove: (line: string, unit: number, key: string | null) => inTurn(() => papers.remove(id, line, unit, key)),
      takeOver: (key: string) => inTurn(() => papers.takeOver(id, key)),
      explain: (key: string, reason: ReceiptReason) => inTurn(() => papers.explain(id, key, reason)),
      sendTo: (returnTo: ReturnTo) => inTurn(() => papers.sendTo(id, returnTo)),
    };
  }, [id, papers]);
  return { ...actions, shown, problem };
}

/** One change made on what another leaves. */
function bothOf(first: Make, second: Make): Make {
  return (paper) => {
    const change = first(paper);
    return { ...change, ...second({ ...paper, ...change }) };
  };
}
