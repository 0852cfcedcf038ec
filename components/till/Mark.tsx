import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import type { Status } from './status';
import { useTill } from './till-context';

/** The panel made small: the state in a few words. */
export function Mark({ status, onOpen }: { readonly status: Status; readonly onOpen: () => void }) {
  const { say } = useTill();
  const shortcut = say('panel_shortcut');
  return (
    <Press
      class={`mark ${status.tone}`}
      onPress={onOpen}
      title={say('panel_open', { shortcut })}
      shortcut={shortcut}
      expanded={false}
      mark="open"
    >
      <Icon name={status.icon} />
      <span>{status.text}</span>
    </Press>
  );
}
