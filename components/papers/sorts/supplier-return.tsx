import { useState } from 'preact/hooks';
import { SUPPLIER_RETURN_CAUSES } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { useLoaded } from '../../manager/use-loaded';
import { HeadText, NoteText } from '../PaperText';
import { useDetail, usePaperHere } from '../paper-context';
import type { PaperSort } from '../sort';
import { knownUnit } from '../units';

/** Units go back to whom they were bought from. */
export const SUPPLIER_RETURN: PaperSort = {
  id: 'supplierReturn',
  kind: 'supplierReturn',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  picks: ['inStock', 'quarantine', 'replaced'],
  price: 'credit',
  Fields: SupplierReturnFields,
};

type SupplierCause = (typeof SUPPLIER_RETURN_CAUSES)[number];

function SupplierReturnFields() {
  const { say } = useDesk();
  const [cause, save] = useDetail('cause');
  const [taken, take] = useState<string | null>(null);
  return (
    <>
      <Segmented<SupplierCause | ''>
        label={say('cause')}
        value={SUPPLIER_RETURN_CAUSES.find((one) => one === cause) ?? ''}
        choices={SUPPLIER_RETURN_CAUSES.map((value) => ({ value, label: say(`cause_${value}`) }))}
        onChange={(chosen) => save(() => chosen || undefined)}
      />
      <div class="columns">
        <div class="with-suggestion">
          <HeadText key={taken} start={taken} field="party" label={say('supplier')} hint={say('supplier_hint')} />
          <SuggestedSupplier onTake={take} />
        </div>
        <HeadText field="reference" label={say('supplier_reference')} hint={say('optional')} />
      </div>
      <NoteText label={say('note')} hint={say('note_hint')} />
    </>
  );
}

/** Whom the first unit on the paper came from, for one click instead of typing. */
function SuggestedSupplier({ onTake }: { readonly onTake: (name: string) => void }) {
  const { say, office } = useDesk();
  const { paper, view, work } = usePaperHere();
  const first = view.lines.flatMap(({ units }) => units)[0];
  const supplier = useLoaded(async () => {
    const unit = first && (await knownUnit(office, first));
    const partyId = unit?.episodes.at(-1)?.received.partyId ?? null;
    return partyId === null ? null : await office.party(partyId);
  }, [first?.identifiers[0]?.key ?? null]);
  const name = supplier.value?.name;
  if (name === undefined || paper.party !== null) return null;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        work.change('party', () => ({ party: name }));
        onTake(name);
      }}
    >
      {say('supplier_suggested', { name })}
    </button>
  );
}
