import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import type { Status } from './status';
import { useTill } from './till-context';

export interface MarkProps {
  readonly status: Status;
  /** There is no place for the panel: a bar says the first thing that is wrong, too. */
  readonly bar: boolean;
  readonly reason: string | null;
  readonly onOpen: () => void;
}

/** The panel made small: the state in a few words. */
export function Mark({ status, bar, reason, onOpen }: MarkProps) {
  const { say } = useTill();
  const shortcut = say('panel_shortcut');
  return (
    <Press
      class={`mark ${bar ? 'bar' : ''} ${status.tone}`}
      onPress={onOpen}
      title={say('panel_open', { shortcut })}
      shortcut={shortcut}
      expanded={false}
      mark="open"
    >
      <Icon name={status.icon} />
      <span>
        {status.text}
        {reason !== null && <span class="reason">{reason}</span>}
      </span>
    </Press>
  );
}
