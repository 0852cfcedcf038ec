import type { RepairStage } from '../model/paper-details';
import type { TimelineStep } from './timeline';

/** One stay of a unit with the shop to be repaired. */
export interface RepairStory {
  /** The paper that took it in. */
  readonly intake: TimelineStep;
  /** What the customer said, and what came with it; null where nobody asked. */
  readonly problem: string | null;
  readonly accessories: string | null;
  /** Where it stands, or stood last. */
  readonly stage: RepairStage;
  /** ISO 8601: since when. */
  readonly since: string;
  /** The papers after the intake that said something in somebody's own words, oldest first. */
  readonly notes: readonly string[];
  /** How it went; null: it is still here. */
  readonly ended: 'handedOut' | 'refused' | 'replaced' | null;
}

/** The repairs of a unit from the steps of its life, oldest first. Papers that were not posted are none. */
export function repairsOf(steps: readonly TimelineStep[]): RepairStory[] {
  const stories: RepairStory[] = [];
  for (const step of steps) {
    if (step.state !== 'posted') continue;
    const last = stories.at(-1);
    const open = last?.ended === null ? last : undefined;
    if (!open && step.to === 'inRepair') stories.push(begun(step));
    else if (open) stories.splice(-1, 1, continued(open, step));
  }
  return stories;
}

function begun(intake: TimelineStep): RepairStory {
  const { problem = null, accessories = null } = intake.details;
  return { intake, problem, accessories, stage: 'intake', since: intake.openedAt, notes: [], ended: null };
}

function continued(story: RepairStory, { kind, to, openedAt, details }: TimelineStep): RepairStory {
  if (kind === 'warrantyReplacement' && to === 'replaced') return { ...story, since: openedAt, ended: 'replaced' };
  if (kind !== 'repair') return story;
  const stage = details.stage as RepairStage;
  const ended = stage === 'handedOut' || stage === 'refused' ? stage : null;
  const notes = details.note === undefined ? story.notes : [...story.notes, details.note];
  return { ...story, stage, since: openedAt, notes, ended };
}
