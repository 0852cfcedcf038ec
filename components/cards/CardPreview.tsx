import { useMemo } from 'preact/hooks';
import { dayOf, warrantyFrom } from '../../core/model/warranty';
import { parseTemplate } from '../../core/outputs/card-template';
import type { WarrantyCard } from '../../core/outputs/warranty-card';
import { useDesk, useManager } from '../manager/desk';
import { CardSheet } from './CardSheet';
import { cardValues } from './card-values';
import { blocksOf } from './use-cards';

/** As long as an ordinary claim, and none: whoever scans the screen gets no card. */
const SAMPLE_CODE = 'SerialGate '.repeat(28);

/** The card of a made-up sale of today. */
export function CardPreview({ template }: { readonly template: string }) {
  const desk = useDesk();
  const { say, now, settings, language } = desk;
  const { qrOf } = useManager();
  const code = useMemo(() => qrOf(SAMPLE_CODE), [qrOf]);
  const soldOn = dayOf(now().toISOString(), settings.timeZone ?? undefined);
  const warranty = warrantyFrom(soldOn, { length: 12, unit: 'months' }, '');
  if (!parseTemplate(template).ok) return <p class="hint">{say('card_preview_waits')}</p>;
  if (!warranty) return null;
  const imei = { scheme: 'imei', value: '356938035643809', key: 'imei:356938035643809', raw: '' } as const;
  const card: WarrantyCard = {
    id: 'sample',
    productId: '',
    product: say('card_sample_product'),
    quantity: 1,
    identifiers: [imei],
    warranty,
    sale: 'S-5501',
    soldOn,
  };
  return (
    <div class="card-preview">
      <p class="hint">{say('card_preview')}</p>
      <div class="sheets" data-size={settings.sheets.card}>
        <CardSheet blocks={blocksOf(template, language)} values={cardValues(card, desk)} code={code} />
      </div>
    </div>
  );
}
