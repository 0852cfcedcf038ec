import { useState } from 'preact/hooks';
import type { Manager } from '../../../core/ledger/office';
import { PinField } from '../../papers/PinField';
import { useDesk } from '../desk';
import { Answer, Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';
import { OverridableRules } from './OverridableRules';

/** Who may let a refusal pass, and which. */
export function ManagersTab() {
  const { say, office } = useDesk();
  const managers = useLoaded(() => office.managers(), []);
  return (
    <>
      <Answer of={managers}>
        {(all) => (
          <Card title={say('managers')} note={say('managers_note')}>
            {all.length === 0 && <p class="banner">{say('managers_none')}</p>}
            <ul class="rows">
              {all.map((manager) => (
                <ManagerRow key={manager.id} manager={manager} />
              ))}
            </ul>
            <AddManager />
          </Card>
        )}
      </Answer>
      <OverridableRules />
    </>
  );
}

function ManagerRow({ manager }: { readonly manager: Manager }) {
  const { say } = useDesk();
  const [doing, setDoing] = useState<'pin' | 'remove' | null>(null);
  const close = () => setDoing(null);
  return (
    <li class="row">
      <b class="row-main">{manager.name}</b>
      <button
        type="button"
        aria-label={say('manager_change_of', { name: manager.name })}
        onClick={() => setDoing('pin')}
      >
        {say('manager_change')}
      </button>
      <button
        type="button"
        class="quiet-danger"
        aria-label={say('manager_remove_of', { name: manager.name })}
        onClick={() => setDoing('remove')}
      >
        {say('manager_remove')}
      </button>
      {doing === 'pin' && <ChangePin manager={manager} onClose={close} />}
      {doing === 'remove' && <RemoveManager manager={manager} onClose={close} />}
    </li>
  );
}

interface ManagerDialogProps {
  readonly manager: Manager;
  readonly onClose: () => void;
}

function ChangePin({ manager, onClose }: ManagerDialogProps) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [pin, setPin] = useState('');
  const change = () =>
    action.run(async () => {
      await office.saveManager(manager.name, pin, manager.id);
      tell(say('manager_changed', { name: manager.name }));
      onClose();
    });
  return (
    <Dialog
      title={say('manager_change_of', { name: manager.name })}
      confirm={say('save')}
      disabled={pin === ''}
      busy={action.busy}
      error={action.error}
      onConfirm={change}
      onClose={onClose}
    >
      <PinField label={say('manager_pin')} hint={say('manager_pin_hint')} value={pin} onChange={setPin} />
    </Dialog>
  );
}

function RemoveManager({ manager, onClose }: ManagerDialogProps) {
  const { say, office } = useDesk();
  const action = useAction();
  const remove = () =>
    action.run(async () => {
      await office.removeManager(manager.id);
      onClose();
    });
  return (
    <Dialog
      title={say('manager_remove_of', { name: manager.name })}
      confirm={say('manager_remove')}
      danger
      busy={action.busy}
      error={action.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('manager_remove_note')}</p>
    </Dialog>
  );
}

function AddManager() {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    const added = await action.run(() => office.saveManager(name, pin));
    if (!added) return;
    tell(say('manager_added', { name: name.trim() }));
    setName('');
    setPin('');
  };
  return (
    <form class="fields" onSubmit={add} noValidate>
      <div class="columns">
        <TextField label={say('manager_name')} hint={say('manager_name_hint')} value={name} onChange={setName} />
        <PinField label={say('manager_pin')} hint={say('manager_pin_hint')} value={pin} onChange={setPin} />
      </div>
      <Trouble error={action.error} />
      <div class="actions">
        <button type="submit" class="primary" disabled={action.busy || name.trim() === '' || pin === ''}>
          {say('manager_add')}
        </button>
      </div>
    </form>
  );
}
