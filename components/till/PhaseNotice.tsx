import type { SurfaceState } from '../../core/gate/surface';
import { Press } from '../shared/Press';
import { useTill } from './till-context';

/** What the phase means for the clerk, where the lines alone do not say it. */
export function PhaseNotice({ state }: { readonly state: SurfaceState }) {
  const { say, actions, failed } = useTill();
  const { phase, detail } = state;
  switch (phase) {
    case 'open':
    case 'held':
      return null;
    case 'starting':
    case 'watching':
    case 'released':
      return <p class="notice">{say(`panel_${phase}_text`)}</p>;
    case 'refused':
      return <p class="notice bad">{say('panel_refused_text')}</p>;
    case 'changed':
      return <p class="notice warn">{say('panel_changed_text')}</p>;
    case 'orphaned':
      return <p class="notice bad">{say('panel_orphaned_text')}</p>;
    case 'unanswered':
      return (
        <div class="notice bad">
          <p>{say('panel_unanswered_text')}</p>
          {detail.map((text) => (
            <p key={text} class="detail">
              {text}
            </p>
          ))}
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
