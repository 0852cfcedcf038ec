import { useEffect } from 'preact/hooks';
import { DeskFrame } from '../manager/DeskFrame';
import { type PageParts, useDesk } from '../manager/desk';
import { Answer, Empty } from '../manager/ui/Answer';
import { PrintView } from '../print/PrintView';
import { CardSheet } from './CardSheet';
import type { CardsAsked, QrOf } from './ports';
import { type ReadyCard, useCards } from './use-cards';

export interface CardPageParts extends PageParts {
  readonly qrOf: QrOf;
  /** Closes this page. */
  readonly close: () => void;
}

interface CardPageProps {
  readonly parts: CardPageParts;
  /** Null: the address asks for nothing. */
  readonly asked: CardsAsked | null;
}

/** The page that warranty cards are printed from: at a sale, and again from history. */
export function CardPage({ parts, asked }: CardPageProps) {
  return (
    <DeskFrame parts={parts} manager={null}>
      <main class="print-page">{asked ? <Cards asked={asked} {...parts} /> : <NoCards />}</main>
    </DeskFrame>
  );
}

function Cards({ asked, qrOf, close }: Pick<CardPageParts, 'qrOf' | 'close'> & { readonly asked: CardsAsked }) {
  const cards = useCards(asked, qrOf);
  return (
    <Answer of={cards}>
      {(ready) => (ready.length > 0 ? <Printed ready={ready} atOnce={asked.atOnce} close={close} /> : <NoCards />)}
    </Answer>
  );
}

interface PrintedProps {
  readonly ready: readonly ReadyCard[];
  readonly atOnce: boolean;
  readonly close: () => void;
}

function Printed({ ready, atOnce, close }: PrintedProps) {
  const { say } = useDesk();
  useEffect(() => {
    if (!atOnce) return;
    addEventListener('afterprint', close, { once: true });
    return () => removeEventListener('afterprint', close);
  }, [atOnce, close]);
  const [first] = ready;
  const title = first && ready.length === 1 ? say('card_of', { product: first.values.product }) : say('cards');
  const aside = (
    <button type="button" onClick={close}>
      {say('print_close')}
    </button>
  );
  return (
    <PrintView title={title} of="card" atOnce={atOnce} aside={aside}>
      {ready.map(({ id, ...card }) => (
        <CardSheet key={id} {...card} />
      ))}
    </PrintView>
  );
}

function NoCards() {
  const { say } = useDesk();
  return (
    <Empty icon="documents" title={say('cards_none')}>
      <p>{say('cards_none_note')}</p>
    </Empty>
  );
}
