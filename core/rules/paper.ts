import { latestPaperOf } from '../model/episodes';
import type { DraftClaim, Facts } from '../model/facts';
import { registerNameOf } from '../model/settings';
import type { PaperRef, Unit } from '../model/unit';
import type { Reason } from '../model/verdict';

/** The paper that a unit's state comes from. */
export function latestPaper(unit: Unit): PaperRef | null {
  return unit.reservation?.paper ?? unit.paper ?? latestPaperOf(unit.episodes);
}

/** The sale that a sold unit was last sold on. */
export function saleOf(unit: Unit): PaperRef | null {
  return unit.episodes.at(-1)?.sold ?? null;
}

/** What a sentence needs to name a paper. `now` lets it leave out the year where it is this one. */
export function paperFacts(paper: PaperRef | null, facts: Pick<Facts, 'settings' | 'now'>): Reason['facts'] {
  if (!paper) return {};
  return {
    paperKind: paper.kind,
    paperDate: paper.at,
    paperRegister: paper.register,
    ...named('paperRegisterName', registerNameOf(paper.register, facts.settings)),
    paperId: paper.documentId,
    now: facts.now,
    ...(paper.number !== null && { paperNumber: paper.number }),
  };
}

/** What a sentence needs to say where and when another open draft took hold of a unit; `sameRegister`: in another tab of this till. */
export function draftFacts({ register, at }: Pick<DraftClaim, 'register' | 'at'>, facts: Facts): Reason['facts'] {
  return {
    otherRegister: register,
    ...named('otherRegisterName', registerNameOf(register, facts.settings)),
    ...(register === facts.settings.register && { sameRegister: 1 }),
    otherDate: at,
    now: facts.now,
  };
}

/** A fact that is there only when the shop gave a name. */
export function named(fact: string, name: string | null): Reason['facts'] {
  return name === null ? {} : { [fact]: name };
}

/** Whether two texts are the same paper number as a person writes it: `№ 5521` is `5521`. */
export function sameNumber(one: string, other: string): boolean {
  return bareNumber(one) === bareNumber(other);
}

function bareNumber(text: string): string {
  return text
    .replace(/[#№\s]/gu, '')
    .normalize('NFKC')
    .toUpperCase();
}
