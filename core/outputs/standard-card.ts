import type { Language } from './vocabulary';

/** The card of a product type that has no template of its own. */
export const STANDARD_CARDS: Readonly<Record<Language, string>> = {
  en: `# Warranty card
{{shop}}

**{{product}}**
{{identifiers}}
Quantity: {{quantity}}

Under warranty from **{{from}}** to **{{until}}** inclusive
Period: {{period}}, {{rule}}
Sale {{sale}} of {{soldOn}}

## Conditions
- Keep this card: it proves the purchase together with the receipt.
- The warranty covers defects of manufacture, not damage by falls, liquids or repairs elsewhere.
- Bring the product complete, with this card.

Seller’s signature: ____________________`,
  uk: `# Гарантійний талон
{{shop}}

**{{product}}**
{{identifiers}}
Кількість: {{quantity}}

На гарантії з **{{from}}** до **{{until}}** включно
Строк: {{period}}, {{rule}}
Продаж {{sale}} від {{soldOn}}

## Умови
- Зберігайте цей талон: разом із чеком він підтверджує покупку.
- Гарантія поширюється на заводські дефекти, а не на пошкодження від падінь, рідини чи ремонту деінде.
- Приносьте виріб у повній комплектації разом із талоном.

Підпис продавця: ____________________`,
};
