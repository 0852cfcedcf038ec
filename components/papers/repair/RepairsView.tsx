import { useEffect, useRef, useState } from 'preact/hooks';
import type { RepairStage } from '../../../core/model/paper-details';
import { NEXT_STAGES } from '../../../core/model/repair-steps';
import { useDesk } from '../../manager/desk';
import { Answer, Empty, Trouble } from '../../manager/ui/Answer';
import { SearchBox } from '../../manager/ui/SearchBox';
import { View } from '../../manager/ui/View';
import { useLoaded } from '../../manager/use-loaded';
import { REPAIR_INTAKE } from '../sorts/repair';
import { useBegin } from '../use-begin';
import { type BoardRow, boardRows, fits, HERE_STAGES } from './board-rows';
import { DoneRepairs } from './DoneRepairs';
import { RepairCard } from './RepairCard';
import { StepDialog } from './StepDialog';

interface Asked {
  readonly row: BoardRow;
  readonly stage: RepairStage;
}

/** Every unit that is in repair, by its status; a click books the next step. */
export function RepairsView() {
  const { say, office, manager } = useDesk();
  const rows = useLoaded(() => boardRows(office), []);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const follow = useFollow(board, rows.value);
  const { begin, busy, error } = useBegin();
  const takeIn = (
    <button type="button" class="primary" disabled={busy} onClick={() => begin(REPAIR_INTAKE)}>
      {say('sort_repair')}
    </button>
  );
  // Beside the POS there is no navigation to go back by.
  const back = manager === null && { back: { to: { view: 'papers' }, label: say('nav_papers') } as const };
  return (
    <View title={say('nav_repairs')} lead={say('repairs_lead')} aside={takeIn} {...back}>
      <Trouble error={error} />
      <SearchBox label={say('repairs_search')} placeholder={say('repairs_search')} value={text} onChange={setText} />
      <Answer of={rows}>
        {(all) => (
          <div ref={board}>
            <Board
              rows={all.filter((row) => fits(row, text))}
              text={text.trim()}
              onStep={(row, stage) => setAsked({ row, stage })}
            />
          </div>
        )}
      </Answer>
      <DoneRepairs text={text} />
      {asked && (
        <StepDialog
          {...asked}
          onDone={() => {
            follow(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </View>
  );
}

interface BoardProps {
  readonly rows: readonly BoardRow[];
  /** What was searched for. */
  readonly text: string;
  readonly onStep: (row: BoardRow, stage: RepairStage) => void;
}

function Board({ rows, text, onStep }: BoardProps) {
  const { say } = useDesk();
  if (rows.length === 0) {
    return (
      <Empty icon="repairs" title={text === '' ? say('repairs_none') : say('repairs_not_found', { text })}>
        <p>{say(text === '' ? 'repairs_none_note' : 'repairs_not_found_note')}</p>
      </Empty>
    );
  }
  return (
    <div class="board">
      {HERE_STAGES.map((stage) => {
        const own = rows.filter((row) => row.stage === stage);
        return (
          <section key={stage} aria-labelledby={`board-${stage}`}>
            <h2 id={`board-${stage}`}>
              {say(`board_${stage}`)} <span class="line-count">{own.length}</span>
            </h2>
            {own.length === 0 && <p class="note">{say(`board_${stage}_none`)}</p>}
            <ul>
              {own.map((row) => (
                <RepairCard key={row.unit.id} row={row} onStep={(next) => onStep(row, next)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** A card that moved keeps the focus; one that left the board gives it to the heading. The board may show it before or after it is told. */
function useFollow(
  board: { readonly current: HTMLElement | null },
  rows: readonly BoardRow[] | undefined,
): (step: Asked) => void {
  const [step, follow] = useState<Asked | null>(null);
  useEffect(() => {
    if (!step || !rows) return;
    const { id } = step.row.unit;
    const stage = rows.find(({ unit }) => unit.id === id)?.stage ?? null;
    const leaves = NEXT_STAGES[step.stage].length === 0;
    if (leaves ? stage !== null : stage !== step.stage) return;
    follow(null);
    const card = board.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"] a`);
    (card ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  }, [rows, step]);
  return follow;
}
