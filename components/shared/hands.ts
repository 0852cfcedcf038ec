import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SurfaceActions } from '../../core/gate/surface';
import type { Reason } from '../../core/model/verdict';
import type { Say } from './say';

/** What the chips and reasons of a paper need of the page that shows them. */
export interface Hands {
  readonly say: Say;
  readonly actions: {
    readonly [A in 'remove' | 'takeOver' | 'explain']: (...args: Parameters<SurfaceActions[A]>) => Promise<unknown>;
  };
  /** Tells the person that an action failed. */
  readonly failed: (error: unknown) => void;
  /** Where a manager may pass over a rule: what the button says, for which reasons it stands, what it does. */
  readonly override?: {
    readonly label: string;
    readonly allows: (reason: Reason) => boolean;
    readonly ask: () => void;
  };
}

const Context = createContext<Hands | null>(null);

export const HandsProvider = Context.Provider;

export function useHands(): Hands {
  const hands = useContext(Context);
  if (hands === null) throw new Error('Chips and reasons stand outside their HandsProvider');
  return hands;
}
