import type { Block, Piece } from '../../core/outputs/card-template';
import type { CardValues } from './card-values';

interface CardTextProps {
  readonly blocks: readonly Block[];
  readonly values: CardValues;
}

/** A filled template. Whatever a value says stands there as text. */
export function CardText({ blocks, values }: CardTextProps) {
  return (
    <div class="card-text">
      {blocks.map((block, index) => (
        <Line key={index} block={block} values={values} />
      ))}
    </div>
  );
}

function Line({ block, values }: { readonly block: Block; readonly values: CardValues }) {
  const content = block.pieces.map((piece, index) => <Run key={index} piece={piece} values={values} />);
  switch (block.as) {
    case 'title':
      return <h2>{content}</h2>;
    case 'heading':
      return <h3>{content}</h3>;
    case 'item':
      return <p class="item">{content}</p>;
    case 'text':
      return <p>{content}</p>;
    case 'rule':
      return <hr />;
    case 'gap':
      return <div class="gap" />;
  }
}

/** A value stands apart from the direction of the text around it. */
function Run({ piece, values }: { readonly piece: Piece; readonly values: CardValues }) {
  const Text = piece.strong ? 'strong' : 'span';
  return <Text>{'place' in piece ? <bdi>{values[piece.place]}</bdi> : piece.text}</Text>;
}
