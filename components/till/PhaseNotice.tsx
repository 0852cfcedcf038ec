import type { SurfaceState } from '../../core/gate/surface';
import { Press } from '../shared/Press';
import { useTill } from './till-context';
import { troubleWords } from './trouble-words';

/** What the phase means for the clerk, where the lines alone do not say it. */
export function PhaseNotice({ state }: { readonly state: SurfaceState }) {
  const { say, actions, failed } = useTill();
  const { phase, detail, trouble, saved } = state;
  switch (phase) {
    case 'open':
    case 'held':
      return null;
    case 'starting':
    case 'watching':
      return saved ? null : <p class="notice">{say(`panel_${phase}_text`)}</p>;
    case 'released':
      return <p class="notice">{say(`panel_${phase}_text`)}</p>;
    case 'refused':
      return <p class="notice bad">{say('panel_refused_text')}</p>;
    case 'changed':
    case 'unsaved':
    case 'partial':
      return <p class="notice warn">{say(`panel_${phase}_text`)}</p>;
    case 'orphaned':
      return <p class="notice bad">{say('panel_orphaned_text')}</p>;
    case 'unanswered':
      return (
        <div class="notice bad">
          <p>{say('panel_unanswered_text')}</p>
          {trouble && <p class="detail">{troubleWords(trouble, say)}</p>}
          <Press onPress={() => actions.retry().catch(failed)}>{say('panel_retry')}</Press>
        </div>
      );
    case 'drift':
      return (
        <div class="notice warn">
          <p>{say('panel_drift_text')}</p>
          {detail.length > 0 && (
            <details>
              <summary>{say('panel_drift_details')}</summary>
              <ul>
                {detail.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      );
  }
}
