import { Fragment } from 'preact';
import { writerText } from '../../../core/outputs/names';
import type { Result } from '../../../core/outputs/results';
import { sentence } from '../../../core/outputs/sentence';
import type { TakeOver, TimelineStep } from '../../../core/outputs/timeline';
import { type Desk, useDesk } from '../desk';
import { momentText, moneyText } from '../format';
import { resultText } from '../profit/UnitProfit';
import { hashOf } from '../routes';
import { DocumentStateBadge } from '../ui/Badge';
import type { PartyNames } from './use-parties';

interface TimelineProps {
  readonly steps: readonly TimelineStep[];
  readonly parties: PartyNames;
  readonly takeOvers: readonly TakeOver[];
  /** What its papers earned or cost. */
  readonly results: readonly Result[];
}

/** The life of a unit, newest first: a posted paper as a sentence, a voided attempt greyed. */
export function Timeline({ steps, takeOvers, parties, results }: TimelineProps) {
  return (
    <ol class="timeline">
      {steps
        .map((step, index) => (
          <Fragment key={step.documentId}>
            <TakeOvers of={takeOvers.filter(({ stepsBefore }) => stepsBefore === index + 1)} />
            <Step
              step={step}
              parties={parties}
              earned={results.filter(({ paper }) => paper.documentId === step.documentId)}
            />
          </Fragment>
        ))
        .reverse()}
    </ol>
  );
}

function TakeOvers({ of }: { readonly of: readonly TakeOver[] }) {
  const { say, language, settings } = useDesk();
  return (
    <>
      {[...of].reverse().map(({ id, at, by, register }) => (
        <li key={id} class="step taken">
          <div class="step-head">{say('entry_draftTakenOver')}</div>
          <p class="step-when">
            <time dateTime={at}>{momentText(at, language)}</time>
            {' · '}
            {writerText({ by, register }, settings)}
          </p>
        </li>
      ))}
    </>
  );
}

interface StepProps {
  readonly step: TimelineStep;
  readonly parties: PartyNames;
  readonly earned: readonly Result[];
}

function Step({ step, parties, earned }: StepProps) {
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
        {earned.map((result) => (
          <li key={result.kind} class={result.profit && result.profit.minor < 0 ? 'loss' : undefined}>
            {resultText(result, { say, language })}
          </li>
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
  if (step.cost) add('corrected_cost', { by: moneyText(step.cost, language) });
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
