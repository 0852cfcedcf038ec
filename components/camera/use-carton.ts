import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CameraPaper, CameraResult } from '../../core/model/camera';
import type { JudgedCode } from '../../core/scan/decode/witnesses';
import type { AskPage } from './camera-parts';
import { became, type Carton, see, sendAnyway } from './carton';

/** The paper on the POS page; `unknown` until it has answered, `gone` when it does not. */
export type PaperState = CameraPaper | 'unknown' | 'none' | 'gone';

export interface CartonWork {
  readonly carton: Carton;
  readonly paper: PaperState;
  /** Takes in what was read. True: something of it goes to the paper. */
  readonly take: (codes: readonly JudgedCode[], still: boolean) => boolean;
  /** Sends a piece that the clerk vouches for. */
  readonly send: (text: string) => void;
  readonly undo: (text: string) => void;
}

/** So often (milliseconds) the page is asked what it shows: the clerk may work on there. */
const LOOK_AGAIN = 2_000;

/** What was read in this sitting, and what became of it on the POS page. One errand at a time, in the order in which the codes were read. */
export function useCarton(ask: AskPage, said: (result: CameraResult | null) => void): CartonWork {
  const [carton, setCarton] = useState<Carton>([]);
  const [paper, setPaper] = useState<PaperState>('unknown');
  /** What is known at this moment: frames come faster than renders. */
  const now = useRef<Carton>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback((next: Carton) => {
    now.current = next;
    setCarton(next);
  }, []);

  const errand = useCallback(
    (kind: 'scan' | 'undo', text: string) => {
      const run = async () => {
        try {
          const answer = await ask({ ask: kind, text });
          setPaper(answer.paper ?? 'none');
          change(became(now.current, text, answer.result));
          said(answer.result);
        } catch {
          setPaper('gone');
          change(became(now.current, text, null));
          said(null);
        }
      };
      last.current = last.current.then(run);
    },
    [ask, change, said],
  );

  useEffect(() => {
    let looking = false;
    const look = () => {
      // A page that is gone answers late: one question at a time.
      if (looking) return;
      looking = true;
      last.current = last.current.then(async () => {
        const answer = await ask({ ask: 'see' }).catch(() => null);
        setPaper(answer ? (answer.paper ?? 'none') : 'gone');
        looking = false;
      });
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [ask]);

  const take = useCallback(
    (codes: readonly JudgedCode[], still: boolean) => {
      const sight = see(now.current, codes, Date.now(), still);
      change(sight.carton);
      for (const text of sight.send) errand('scan', text);
      return sight.send.length > 0;
    },
    [change, errand],
  );
  const send = useCallback(
    (text: string) => {
      change(sendAnyway(now.current, text));
      errand('scan', text);
    },
    [change, errand],
  );
  const undo = useCallback((text: string) => errand('undo', text), [errand]);
  return { carton, paper, take, send, undo };
}
