import type { Party } from '../../../core/ledger/office';
import type { StockDocument } from '../../../core/model/document';
import type { DocumentRecord } from '../../../core/model/entry';
import { locationText } from '../../../core/outputs/names';
import { useDesk } from '../../manager/desk';
import { momentText } from '../../manager/format';
import { Identifiers } from '../../manager/ui/Identifiers';

interface IntakeReceiptProps {
  readonly record: DocumentRecord;
  readonly document: StockDocument;
  readonly customer: Party | null;
}

/** What the customer holds while her unit is in repair: one sheet, all in words. */
export function IntakeReceipt({ record, document, customer }: IntakeReceiptProps) {
  const { say, settings, language } = useDesk();
  const { problem, accessories } = document.details ?? {};
  const facts: [label: string, value: string | undefined][] = [
    ['problem', problem],
    ['accessories', accessories],
    ['customer', customer?.name],
    ['contact', customer?.contact],
  ];
  const shop = [settings.shopName, locationText(document.location, settings)].filter(Boolean);
  return (
    <div class="receipt">
      <header>
        <p class="receipt-shop">{shop.join(' · ')}</p>
        <h2>{say('receipt_title', { number: record.number ?? '' })}</h2>
        <p>{momentText(record.openedAt, language)}</p>
      </header>
      <ul>
        {document.lines.flatMap(({ productName, units }) =>
          units.map((unit) => (
            <li key={unit.identifiers[0]?.key}>
              <b>{productName}</b>
              <Identifiers of={unit.identifiers} />
            </li>
          )),
        )}
      </ul>
      <dl>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{say(label)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {settings.repairTerms.trim() !== '' && <p class="receipt-terms">{settings.repairTerms}</p>}
      <p>{say('receipt_keep')}</p>
      <div class="receipt-signs">
        <span>{say('receipt_taken_by')}</span>
        <span>{say('customer')}</span>
      </div>
    </div>
  );
}
