import { useDesk } from '../manager/desk';
import { useLoaded } from '../manager/use-loaded';

/** Whether anybody has a PIN: without one nothing can be passed over, and a count needs none. */
export function useHasManager(): boolean {
  const { office } = useDesk();
  return useLoaded(async () => (await office.managers()).length > 0, []).value ?? false;
}
