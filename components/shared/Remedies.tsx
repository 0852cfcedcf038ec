import { useHands } from './hands';
import { Press } from './Press';
import type { Remedy } from './remedy';

/** Buttons that mend a reason on the spot. */
export function Remedies({ remedy }: { readonly remedy: Remedy }) {
  const { say, actions, failed } = useHands();
  const { key } = remedy;
  if (remedy.kind === 'takeOver') {
    return (
      <div class="buttons">
        <Press onPress={() => actions.takeOver(key).catch(failed)}>{say('panel_remedy_takeOver')}</Press>
      </div>
    );
  }
  return (
    <fieldset class="buttons">
      <legend>{say('panel_remedy_ask')}</legend>
      {remedy.answers.map((reason) => (
        <Press key={reason} onPress={() => actions.explain(key, reason).catch(failed)}>
          {say(`panel_remedy_${reason}`)}
        </Press>
      ))}
    </fieldset>
  );
}
