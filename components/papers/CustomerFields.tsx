import { useState } from 'preact/hooks';
import type { Party } from '../../core/ledger/office';
import { useDesk } from '../manager/desk';
import { HeadText } from './PaperText';
import { usePaperHere } from './paper-context';

/** The customer's name and telephone. `buyer`: who bought the unit, for one click instead of typing. */
export function CustomerFields({ buyer }: { readonly buyer: Party | null }) {
  const { say } = useDesk();
  const { paper, work } = usePaperHere();
  const [taken, take] = useState<Party | null>(null);
  const offered = buyer !== null && paper.party === null && taken === null;
  return (
    <div class="with-suggestion">
      <div class="columns">
        <HeadText key={`name ${taken?.id}`} start={taken?.name ?? null} field="party" label={say('customer')} />
        <HeadText
          key={`contact ${taken?.id}`}
          start={taken?.contact ?? null}
          field="contact"
          label={say('contact')}
          hint={say('contact_hint')}
        />
      </div>
      {offered && (
        <button
          type="button"
          class="link"
          onClick={() => {
            work.change('party', () => ({ party: buyer.name, contact: paper.contact ?? buyer.contact ?? null }));
            take({ ...buyer, contact: paper.contact ?? buyer.contact ?? '' });
          }}
        >
          {say('customer_suggested', { name: buyer.name })}
        </button>
      )}
    </div>
  );
}
