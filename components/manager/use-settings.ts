import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../../core/ledger/office';
import type { ShopSettings } from '../../core/model/settings';

/** The shop's settings, kept up to date; an error when the ledger cannot be read at all. */
export function useSettings(office: Office): { readonly settings: ShopSettings | null; readonly error: unknown } {
  const [state, setState] = useState<{ settings: ShopSettings | null; error: unknown }>({
    settings: null,
    error: undefined,
  });
  useEffect(() => {
    let live = true;
    const read = () =>
      office.settings().then(
        (settings) => {
          if (live) setState({ settings, error: undefined });
        },
        (error: unknown) => {
          if (live) setState((before) => ({ ...before, error }));
        },
      );
    read();
    const stop = office.subscribe(read);
    return () => {
      live = false;
      stop();
    };
  }, [office]);
  return state;
}
