import { useState } from 'preact/hooks';
import { useDesk } from '../../manager/desk';
import { Dialog } from '../../manager/ui/Dialog';
import { Icon } from '../../shared/Icon';
import type { PaperLine } from '../paper';
import { usePaperHere } from '../paper-context';

interface RemoveLineProps {
  readonly line: PaperLine;
  readonly product: string;
  /** Units scanned for it. */
  readonly count: number;
}

/** Takes a product off the paper; one with units only when asked twice. */
export function RemoveLine({ line, product, count }: RemoveLineProps) {
  const { say } = useDesk();
  const { work } = usePaperHere();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    work.change('lines', ({ lines }) => ({ lines: lines.filter(({ key }) => key !== line.key) }));
    setAsking(false);
  };
  return (
    <>
      <button
        type="button"
        class="iconic"
        title={say('line_remove', { product })}
        aria-label={say('line_remove', { product })}
        onClick={() => (count === 0 ? remove() : setAsking(true))}
      >
        <Icon name="close" />
      </button>
      {asking && (
        <Dialog
          title={say('line_remove_title', { product })}
          confirm={say('line_remove_confirm')}
          danger
          busy={false}
          error={undefined}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        >
          <p>{say('line_remove_note', { count })}</p>
        </Dialog>
      )}
    </>
  );
}
