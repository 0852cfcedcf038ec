import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { Dialog } from '../ui/Dialog';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';

interface PartyFactProps {
  /** What the person or firm is to the paper. */
  readonly label: string;
  readonly partyId: string | null;
}

/** The supplier or customer of a paper. A person can be forgotten without touching the chain. */
export function PartyFact({ label, partyId }: PartyFactProps) {
  const { say, office } = useDesk();
  const party = useLoaded(async () => (partyId === null ? null : await office.party(partyId)), [partyId]);
  const [forgetting, setForgetting] = useState(false);
  if (partyId === null || party.loading) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {party.value?.name ?? <em>{say('party_erased')}</em>}{' '}
        {party.value && (
          <button type="button" class="link" onClick={() => setForgetting(true)}>
            {say('party_forget')}
          </button>
        )}
      </dd>
      {forgetting && party.value && (
        <ForgetDialog id={partyId} name={party.value.name} onClose={() => setForgetting(false)} />
      )}
    </div>
  );
}

interface ForgetProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function ForgetDialog({ id, name, onClose }: ForgetProps) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const forget = () =>
    action.run(async () => {
      await office.eraseParty(id);
      tell(say('party_forgotten'));
      onClose();
    });
  return (
    <Dialog
      title={say('party_forget_title', { name })}
      confirm={say('party_forget_confirm')}
      danger
      busy={action.busy}
      error={action.error}
      onConfirm={forget}
      onClose={onClose}
    >
      <p>{say('party_forget_note')}</p>
      <p class="warning">{say('no_undo')}</p>
    </Dialog>
  );
}
