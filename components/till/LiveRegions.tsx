import { useEffect, useState } from 'preact/hooks';
import { type Announcement, SILENCE } from './announce';

/** So long a text stands for a screen reader to take it, in milliseconds; then nobody who browses the page meets old news. */
const STANDS = 5000;
/** A screen reader follows only regions it knew before they changed; so long it has to learn of new ones, in milliseconds. */
const LEARNT = 100;

/** Read out, never shown. */
export function LiveRegions({ said, turn }: { readonly said: Announcement; readonly turn: number }) {
  const [known, setKnown] = useState(false);
  const [over, setOver] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), LEARNT);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setOver(turn), STANDS);
    return () => clearTimeout(timer);
  }, [turn]);
  const { polite, urgent } = known && turn > over ? said : SILENCE;
  return (
    <>
      <div class="hidden" role="status" aria-live="polite">
        <span key={turn}>{polite}</span>
      </div>
      <div class="hidden" role="alert" aria-live="assertive">
        <span key={turn}>{urgent}</span>
      </div>
    </>
  );
}
