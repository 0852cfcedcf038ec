import type { QrMatrix } from '../../core/model/qr-matrix';
import type { Block } from '../../core/outputs/card-template';
import { useDesk } from '../manager/desk';
import { Sheet } from '../print/PrintView';
import { CardText } from './CardText';
import type { CardValues } from './card-values';
import { QrCode } from './QrCode';

interface CardSheetProps {
  readonly blocks: readonly Block[];
  readonly values: CardValues;
  readonly code: QrMatrix;
}

/** One warranty card: what its template says, and the code that proves it. */
export function CardSheet({ blocks, values, code }: CardSheetProps) {
  const { say } = useDesk();
  return (
    <Sheet label={say('card_of', { product: values.product })}>
      <CardText blocks={blocks} values={values} />
      <footer class="card-code">
        <QrCode matrix={code} label={say('card_code')} />
        <p>{say('card_code_note')}</p>
      </footer>
    </Sheet>
  );
}
