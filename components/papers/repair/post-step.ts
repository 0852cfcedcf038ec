import type { OpenRepair, Party } from '../../../core/ledger/office';
import type { PaperDesk } from '../../../core/ledger/paper-desk';
import type { RepairStage } from '../../../core/model/paper-details';
import { openWithUnit, Refused } from '../open-with-unit';

export interface Step {
  readonly stage: RepairStage;
  /** What was done, where it went; empty: nothing to say. */
  readonly note: string;
}

/** Books the next step of a repair as a paper of its own and gives its number. A refused one leaves nothing behind. */
export async function postStep(
  papers: PaperDesk,
  { unit, intake }: Pick<OpenRepair, 'unit' | 'intake'>,
  { stage, note }: Step,
  customer: Party | null,
): Promise<string | null> {
  const words = note.trim();
  const details = { stage, follows: intake.id, ...(words !== '' && { note: words }) };
  // Her name is on the paper so that the note keeps none of it.
  const whose = { party: customer?.name ?? null, contact: customer?.contact ?? null };
  const { paper } = await openWithUnit(papers, 'repair', unit, { details, ...whose });
  try {
    const result = await papers.post(paper.id);
    if (result.posted) return result.number;
    throw new Refused(result.view.sentences.join(' '));
  } catch (error) {
    await papers.drop(paper.id);
    throw error;
  }
}
