import type { PaperRef, Unit } from '../../../core/model/unit';

/** The paper that a unit's state comes from; null only when there is none. */
export function lastPaper(unit: Pick<Unit, 'reservation' | 'paper' | 'episodes'>): PaperRef | null {
  if (unit.reservation) return unit.reservation.paper;
  if (unit.paper) return unit.paper;
  const episode = unit.episodes.at(-1);
  return episode ? (episode.returned ?? episode.sold ?? episode.received) : null;
}
