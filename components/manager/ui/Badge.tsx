import type { DocumentState } from '../../../core/model/entry';
import type { Tracking } from '../../../core/model/product';
import type { UnitState } from '../../../core/model/unit';
import { useDesk } from '../desk';

export type Tone = 'good' | 'accent' | 'wait' | 'bad' | 'quiet';

export function Badge({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return <span class={`badge ${tone}`}>{text}</span>;
}

const UNIT_TONES: Readonly<Record<UnitState, Tone>> = {
  inStock: 'accent',
  reserved: 'wait',
  inTransit: 'wait',
  sold: 'quiet',
  quarantine: 'wait',
  inRepair: 'wait',
  returnedToSupplier: 'quiet',
  assembled: 'quiet',
  replaced: 'quiet',
  writtenOff: 'bad',
  lost: 'bad',
  foreign: 'quiet',
};

export function UnitStateBadge({ state }: { readonly state: UnitState }) {
  const { say } = useDesk();
  return <Badge tone={UNIT_TONES[state]} text={say(`unitState_${state}`)} />;
}

const DOCUMENT_TONES: Readonly<Record<DocumentState, Tone>> = {
  pending: 'wait',
  unresolved: 'bad',
  posted: 'good',
  voided: 'quiet',
};

export function DocumentStateBadge({ state }: { readonly state: DocumentState }) {
  const { say } = useDesk();
  return <Badge tone={DOCUMENT_TONES[state]} text={say(`documentState_${state}`)} />;
}

const TRACKING_TONES: Readonly<Record<Tracking | 'mixed', Tone>> = {
  strict: 'accent',
  lenient: 'wait',
  none: 'quiet',
  mixed: 'quiet',
};

/** `null`: an advanced mix that no preset names. */
export function TrackingBadge({ tracking }: { readonly tracking: Tracking | null }) {
  const { say } = useDesk();
  const name = tracking ?? 'mixed';
  return <Badge tone={TRACKING_TONES[name]} text={say(`tracking_${name}`)} />;
}
