import type { CardPlace } from '../../core/outputs/card-template';
import type { Claim } from '../../core/outputs/claim';
import { plainText } from '../../core/outputs/plain-text';
import type { WarrantyCard } from '../../core/outputs/warranty-card';
import type { Desk } from '../manager/desk';
import { dayText } from '../manager/format';
import { periodText } from '../manager/types/policy-words';

/** What stands for what a sale or a period does not say. */
const NOTHING = '–';

/** What the places of a template say on this card. Names may come from a POS page: they are text, of one line. */
export function cardValues(card: WarrantyCard, desk: Pick<Desk, 'say' | 'language' | 'settings'>): CardValues {
  const { say, language, settings } = desk;
  const { warranty } = card;
  // A day stays on one line.
  const day = (text: string) => dayText(text, language).replaceAll(' ', '\u00A0');
  const identifiers = card.identifiers.map(
    ({ scheme, value }) => `${say(`schemeShort_${scheme}`)} ${plainText(value)}`,
  );
  return {
    product: plainText(card.product),
    identifiers: identifiers.join('\n') || say('card_no_identifiers'),
    quantity: String(card.quantity),
    from: day(warranty.startsOn),
    until: day(warranty.endsOn),
    period: warranty.period ? periodText(warranty.period, say) : NOTHING,
    rule: say(`card_rule_${warranty.rule}`),
    sale: card.sale === null ? NOTHING : plainText(card.sale),
    soldOn: day(card.soldOn),
    shop: plainText(settings.shopName) || NOTHING,
  };
}

export type CardValues = Readonly<Record<CardPlace, string>>;

/** What the card promises, for its code. */
export function claimOf(card: WarrantyCard, shopName: string): Claim {
  const { product, quantity, sale, soldOn, warranty } = card;
  const identifiers = card.identifiers.map(({ scheme, value }) => ({ scheme, value }));
  return {
    shop: shopName,
    product,
    quantity,
    identifiers,
    from: warranty.startsOn,
    until: warranty.endsOn,
    sale,
    soldOn,
  };
}
