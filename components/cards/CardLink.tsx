import { useDesk } from '../manager/desk';
import { type CardsAsked, cardsAddress } from './ports';

/** Opens the page that prints the cards of a document or a unit, beside this one. */
export function CardLink(asked: Pick<CardsAsked, 'of' | 'id'>) {
  const { say } = useDesk();
  return (
    <a class="button" href={cardsAddress(asked)} target="_blank" rel="noreferrer">
      {say('card_print')}
    </a>
  );
}
