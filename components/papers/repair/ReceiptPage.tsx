import type { Office, Party } from '../../../core/ledger/office';
import type { StockDocument } from '../../../core/model/document';
import type { DocumentRecord, PendingEntry } from '../../../core/model/entry';
import { useDesk } from '../../manager/desk';
import { Answer, Empty } from '../../manager/ui/Answer';
import { View } from '../../manager/ui/View';
import { useLoaded } from '../../manager/use-loaded';
import { PrintView, Sheet } from '../../print/PrintView';
import { PlaceLink } from '../PlaceLink';
import { IntakeReceipt } from './IntakeReceipt';

/** The receipt of a repair intake, ready to be printed, also again from history. */
export function ReceiptPage({ id }: { readonly id: string }) {
  const { say, office } = useDesk();
  const intake = useLoaded(() => intakeOf(office, id), [id]);
  return (
    <Answer of={intake}>
      {(found) => {
        if (!found) return <NoIntake />;
        const title = say('receipt_title', { number: found.record.number ?? '' });
        const back = (
          <PlaceLink class="button" to={{ view: 'repairs' }}>
            {say('nav_repairs')}
          </PlaceLink>
        );
        return (
          <PrintView title={title} of="receipt" aside={back}>
            <Sheet label={title}>
              <IntakeReceipt {...found} />
            </Sheet>
          </PrintView>
        );
      }}
    </Answer>
  );
}

interface Intake {
  readonly record: DocumentRecord;
  readonly document: StockDocument;
  readonly customer: Party | null;
}

async function intakeOf(office: Office, id: string): Promise<Intake | null> {
  const found = await office.document(id);
  const opened = found?.entries.find((entry): entry is PendingEntry => entry.kind === 'pending');
  const stage = opened?.document.details?.stage ?? 'intake';
  if (!found || opened?.document.kind !== 'repair' || stage !== 'intake') return null;
  const { record } = found;
  const customer = record.partyId === null ? null : await office.party(record.partyId);
  return { record, document: opened.document, customer };
}

function NoIntake() {
  const { say } = useDesk();
  return (
    <View title={say('nav_repairs')} back={{ to: { view: 'repairs' }, label: say('nav_repairs') }}>
      <Empty icon="repairs" title={say('receipt_none')}>
        <p>{say('receipt_none_note')}</p>
      </Empty>
    </View>
  );
}
