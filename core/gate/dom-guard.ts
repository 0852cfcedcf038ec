import type { Sending } from '../pos/submitting';
import type { Way } from './machine';

/** A way out through the page itself, at the moment of its event. */
export interface DomExit {
  readonly way: Exclude<Way, 'request' | 'instant'>;
  /** A person's own press. */
  readonly byHand: boolean;
  /** Whether the live page still offers this very way out. */
  stillThere(): boolean;
  /** Does now what was stopped. Runs the page's own handlers before it returns. */
  carryOut(): void;
}

/** Who knows what submits, and decides. */
export interface DomGuard {
  finalControl(path: readonly EventTarget[]): HTMLElement | null;
  controlOfKey(event: KeyboardEvent): HTMLElement | null;
  isFinal(sending: Sending): boolean;
  /** True: it may go on. */
  passes(exit: DomExit): boolean;
}
