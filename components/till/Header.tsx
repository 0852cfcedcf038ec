import type { DocumentKind } from '../../core/model/document';
import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import type { Status } from './status';
import { useTill } from './till-context';
import { useDelayed } from './use-delayed';

export interface HeaderProps {
  readonly kind: DocumentKind | null;
  readonly status: Status;
  readonly held: boolean;
  readonly onCollapse: () => void;
  readonly onMove: () => void;
}

/** An answer that comes sooner than this is not worth a flicker, in milliseconds. */
const WORTH_SHOWING = 150;

export function Header({ kind, status, held, onCollapse, onMove }: HeaderProps) {
  const { say } = useTill();
  const checking = useDelayed(held, WORTH_SHOWING);
  const shown: Status = checking ? { icon: 'clock', tone: 'work', text: say('panel_status_held') } : status;
  return (
    <header class={shown.tone}>
      <h2 title={say('panel_shortcut')}>{kind === null ? 'SerialGate' : say(`panel_kind_${kind}`)}</h2>
      <p class="status">
        <Icon name={shown.icon} />
        <span>{shown.text}</span>
      </p>
      <Press class="iconic" onPress={onMove} label={say('panel_move')}>
        <Icon name="move" />
      </Press>
      <Press class="iconic" onPress={onCollapse} label={say('panel_collapse')} expanded={true} mark="collapse">
        <Icon name="small" />
      </Press>
    </header>
  );
}
