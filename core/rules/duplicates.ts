import type { CapturedUnit } from '../model/document';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';

/** Where a unit stands on a paper, both from 1, as people count. */
export interface Spot {
  readonly line: number;
  readonly no: number;
}

/** [DO5] Remembers what stands where while one document is read, so that no unit is on it twice, under whichever identifier. */
export class DuplicateWatch {
  readonly #spots = new Map<string, Spot>();

  /** Notes a unit; if one of its identifiers or the unit itself was seen before, says where. */
  see(captured: CapturedUnit, known: Unit | undefined, spot: Spot): Broken | null {
    let duplicate: Broken | null = null;
    for (const identifier of captured.identifiers) {
      const first = this.#spots.get(identifier.key);
      if (first && first !== spot) duplicate ??= duplicateOf(identifier, first);
      if (!first) this.#spots.set(identifier.key, spot);
    }
    if (!known) return duplicate;
    const first = this.#spots.get(`unit ${known.id}`);
    if (!first) this.#spots.set(`unit ${known.id}`, spot);
    return duplicate ?? (first ? duplicateOf(captured.identifiers[0], first) : null);
  }
}

/** [DO5] naming the place that was first. */
export function duplicateOf(found: Parameters<typeof identifierFacts>[0], first: Spot): Broken {
  return { rule: 'DO5', facts: { ...identifierFacts(found), atLine: first.line, atUnit: first.no } };
}
