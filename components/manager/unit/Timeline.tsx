import { writerText } from '../../../core/outputs/names';
import { sentence } from '../../../core/outputs/sentence';
import type { TimelineStep } from '../../../core/outputs/timeline';
import { type Desk, useDesk } from '../desk';
import { momentText, moneyText } from '../format';
import { hashOf } from '../routes';
import { DocumentStateBadge } from '../ui/Badge';
import type { PartyNames } from './use-parties';

/** The life of a unit, newest first: a posted paper as a sentence, a voided attempt greyed. */
export function Timeline({
  steps,
  parties,
}: {
  readonly steps: readonly TimelineStep[];
  readonly parties: PartyNames;
}) {
  return (
    <ol class="timeline">
      {[...steps].reverse().map((step) => (
        <Step key={step.documentId} step={step} parties={parties} />
      ))}
    </ol>
  );
}

function Step({ step, parties }: { readonly step: TimelineStep; readonly parties: PartyNames }) {
  const { say, language, settings } = useDesk();
  return (
    <li class={`step ${step.state} ${step.kind}`}>
      <div class="step-head">
        <a href={hashOf({ view: 'document', id: step.documentId })}>{stepTitle(step, parties, say)}</a>
        {step.state !== 'posted' && <DocumentStateBadge state={step.state} />}
      </div>
      <p class="step-when">
        <time dateTime={step.openedAt}>{momentText(step.openedAt, language)}</time>
        {' · '}
        {writerText(step, settings)}
      </p>
      <ul class="step-facts">
        {stepFacts(step, { say, language }).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </li>
  );
}

/** E.g. `Received from Mobile Trade under number 118`. */
function stepTitle(step: TimelineStep, parties: PartyNames, say: Desk['say']): string {
  if (step.state !== 'posted') return `${say(`kind_${step.kind}`)} ${step.number ?? ''}`.trim();
  const special = specialTitle(step, say);
  if (special !== null) return special;
  const party = step.partyId === null ? undefined : (parties.get(step.partyId) ?? say('party_erased'));
  const form = `${party === undefined ? '' : '_party'}${step.number === null ? '' : '_number'}`;
  const facts = { ...(party !== undefined && { party }), ...(step.number !== null && { number: step.number }) };
  return say(`did_${step.kind}${form}`, facts);
}

/** Papers that are not the same thing to every unit, or at every step. Null: it is none of these. */
function specialTitle({ kind, to, number, details }: TimelineStep, say: Desk['say']): string | null {
  const named = { number: number ?? say('no_number') };
  if (kind === 'warrantyReplacement' && to === 'sold') return say('did_replacement_new', named);
  const { stage = 'intake' } = details;
  return kind === 'repair' && stage !== 'intake'
    ? say('did_repair_step', { ...named, stage: say(`stage_${stage}`) })
    : null;
}

function stepFacts(step: TimelineStep, { say, language }: Pick<Desk, 'say' | 'language'>): string[] {
  const facts: string[] = [];
  const add = (key: string, values?: Record<string, string>) => facts.push(say(key, values));
  if (step.price)
    add(step.state === 'posted' ? `price_${step.kind}` : 'price_asked', { price: moneyText(step.price, language) });
  if (step.reference) add(`reference_${step.kind}`, { reference: step.reference });
  const { problem, accessories, note } = step.details;
  if (problem) add('fact_problem', { problem });
  if (accessories) add('fact_accessories', { accessories });
  if (note) facts.push(note);
  if (step.receiptReason) add(`receiptReason_${step.receiptReason}`);
  if (step.kind === 'customerReturn' && step.state === 'posted') add(`returnTo_${step.returnTo}`);
  if (step.state === 'pending') add('step_pending');
  if (step.state === 'unresolved') add('step_unresolved');
  if (step.state === 'voided') add('step_voided');
  if (step.cause) add(`cause_${step.cause.why}`, { number: step.cause.number ?? '' });
  if (step.message) add('pos_said', { message: step.message });
  if (step.settledBy && step.settledBy.source !== 'page') {
    add(`settled_${step.settledBy.source}`, {
      by: step.settledBy.by,
      at: momentText(step.settledAt ?? step.openedAt, language),
    });
  }
  for (const warning of step.warnings) add('warned', { sentence: sentence(warning, language) });
  if (step.clockBehind) add('clock_behind');
  return facts;
}
