import type { Office } from '../../core/ledger/office';
import type { PendingEntry } from '../../core/model/entry';
import { policyOf } from '../../core/model/product';
import type { QrMatrix } from '../../core/model/qr-matrix';
import { type Block, parseTemplate } from '../../core/outputs/card-template';
import { claimBody, claimText } from '../../core/outputs/claim';
import { STANDARD_CARDS } from '../../core/outputs/standard-card';
import type { Language } from '../../core/outputs/vocabulary';
import { cardOfUnit, cardsOfDocument, type WarrantyCard } from '../../core/outputs/warranty-card';
import { type Desk, useDesk } from '../manager/desk';
import { type Loaded, useLoaded } from '../manager/use-loaded';
import { type CardValues, cardValues, claimOf } from './card-values';
import type { CardsAsked, QrOf } from './ports';

/** A card with all that is printed of it. */
export interface ReadyCard {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly values: CardValues;
  readonly code: QrMatrix;
}

/** The cards that were asked for, signed. */
export function useCards(asked: CardsAsked, qrOf: QrOf): Loaded<readonly ReadyCard[]> {
  const desk = useDesk();
  const { office, settings } = desk;
  return useLoaded(async () => {
    const cards = await readCards(office, asked, settings.timeZone);
    const templateOf = await readTemplates(desk, cards);
    const { id } = await office.cardKey();
    return Promise.all(
      cards.map(async (card): Promise<ReadyCard> => {
        const body = claimBody(claimOf(card, settings.shopName), id);
        const code = qrOf(claimText(body, await office.signCard(body)));
        return { id: card.id, blocks: templateOf(card.productId), values: cardValues(card, desk), code };
      }),
    );
  }, [asked.of, asked.id, settings.shopName, settings.language]);
}

async function readCards(office: Office, { of, id }: CardsAsked, timeZone: string | null): Promise<WarrantyCard[]> {
  if (of === 'unit') {
    const unit = await office.unit(id);
    const card = unit && cardOfUnit(unit, timeZone);
    return card ? [card] : [];
  }
  const found = await office.document(id);
  const opened = found?.entries.find((entry): entry is PendingEntry => entry.kind === 'pending');
  if (!found || !opened || found.record.state !== 'posted') return [];
  const units = await Promise.all(found.record.unitIds.map((unit) => office.unit(unit)));
  const known = units.filter((unit) => unit !== null);
  return cardsOfDocument(opened, found.record.number, known, timeZone);
}

async function readTemplates(
  { office, settings, language }: Pick<Desk, 'office' | 'settings' | 'language'>,
  cards: readonly WarrantyCard[],
): Promise<(productId: string) => readonly Block[]> {
  const ids = [...new Set(cards.map(({ productId }) => productId))];
  const [types, ...products] = await Promise.all([office.productTypes(), ...ids.map((id) => office.product(id))]);
  const byId = new Map(types.map((type) => [type.id, type]));
  const blocks = new Map(
    ids.map((id, at) => {
      const typeId = products[at]?.typeId ?? settings.defaultTypeId ?? undefined;
      return [id, blocksOf(policyOf(typeId, byId).cardTemplate, language)];
    }),
  );
  return (productId) => blocks.get(productId) ?? [];
}

/** The form lets no wrong template be saved; one that got in otherwise must not leave a customer without a card. */
export function blocksOf(template: string, language: Language): readonly Block[] {
  for (const text of [template, STANDARD_CARDS[language]]) {
    const parsed = parseTemplate(text);
    if (text.trim() !== '' && parsed.ok) return parsed.blocks;
  }
  return [];
}
