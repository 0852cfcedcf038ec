import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SurfaceActions } from '../../core/gate/surface';
import type { Language } from '../../core/outputs/vocabulary';
import type { Say } from '../shared/say';

/** What every part of the panel needs. */
export interface TillContext {
  readonly say: Say;
  readonly language: Language;
  readonly actions: SurfaceActions;
  /** Null: there is no camera's window here. */
  readonly openCamera: (() => Promise<void>) | null;
  /** Tells the clerk that an action failed. */
  readonly failed: (error: unknown) => void;
}

const Context = createContext<TillContext | null>(null);

export const TillProvider = Context.Provider;

export function useTill(): TillContext {
  const context = useContext(Context);
  if (context === null) throw new Error('A part of the till panel stands outside its TillProvider');
  return context;
}
