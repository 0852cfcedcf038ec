import { countPlaced, lastPlaced } from './carton';
import { PieceRow } from './PieceRow';
import type { Say } from './say';
import type { CartonWork } from './use-carton';

/** What was read in this sitting, counted, the newest first. */
export function CartonList({
  work,
  pieces,
  say,
}: {
  readonly work: CartonWork;
  readonly pieces: CartonWork['carton'];
  readonly say: Say;
}) {
  const { carton, send, undo } = work;
  const last = lastPlaced(carton);
  return (
    <section aria-label={say('camera_list')}>
      <div class="head">
        <h2>
          <span role="status">{say('camera_placed_count', { count: countPlaced(carton) })}</span>
        </h2>
        <button type="button" disabled={!last} onClick={() => last && undo(last.text)}>
          {say('camera_undo')}
        </button>
      </div>
      {pieces.length === 0 && <p class="hint">{say('camera_list_empty')}</p>}
      <ul class="pieces" aria-live="polite">
        {pieces.map((piece) => (
          <PieceRow key={piece.text} piece={piece} say={say} onSend={send} onUndo={undo} />
        ))}
      </ul>
    </section>
  );
}
