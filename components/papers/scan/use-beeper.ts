import { useEffect, useMemo } from 'preact/hooks';
import { useDesk } from '../../manager/desk';
import { createBeeper } from '../../shared/beeper';

/** The two sounds of the till, where the shop wants them. */
export function useBeeper(): (good: boolean) => void {
  const { sound } = useDesk().settings;
  const beeper = useMemo(() => createBeeper(sound ? globalThis.AudioContext : undefined), [sound]);
  useEffect(() => () => beeper.close(), [beeper]);
  return (good) => (good ? beeper.good() : beeper.bad());
}
