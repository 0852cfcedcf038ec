import { useRef, useState } from 'preact/hooks';

/** Something a person asked for that takes a moment. */
export interface ActionState {
  readonly busy: boolean;
  readonly error: unknown;
  /** Runs it unless it is already running; resolves to whether it went well. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useAction(): ActionState {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });
  const running = useRef(false);
  return {
    ...state,
    async run(work) {
      if (running.current) return false;
      running.current = true;
      setState({ busy: true, error: undefined });
      try {
        await work();
        setState({ busy: false, error: undefined });
        return true;
      } catch (error) {
        setState({ busy: false, error });
        return false;
      } finally {
        running.current = false;
      }
    },
    clear: () => setState((before) => ({ ...before, error: undefined })),
  };
}
