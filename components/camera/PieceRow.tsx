import type { Piece } from './carton';
import type { Say } from './say';

const MARKS: Readonly<Record<Piece['state'], string>> = {
  placed: '✓',
  sending: '…',
  refused: '✕',
  misread: '✕',
  doubtful: '?',
  unanswered: '!',
  product: '–',
  undone: '↶',
  nothing: '–',
};

export interface PieceRowProps {
  readonly piece: Piece;
  readonly say: Say;
  readonly onSend: (text: string) => void;
  readonly onUndo: (text: string) => void;
}

/** One code, how it stands, and what can be done about it. */
export function PieceRow({ piece, say, onSend, onUndo }: PieceRowProps) {
  const { text, state, detail } = piece;
  const code = text.replaceAll('\u001d', ' ');
  return (
    <li class={`piece ${state}`}>
      <span class="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      <div>
        <p class="code">{code}</p>
        <p class="state">{say(`camera_state_${state}`, { product: detail ?? '', reason: detail ?? '' })}</p>
      </div>
      {state === 'placed' && (
        <button type="button" aria-label={say('camera_undo_one', { code })} onClick={() => onUndo(text)}>
          ↶
        </button>
      )}
      {state === 'doubtful' && (
        <button type="button" onClick={() => onSend(text)}>
          {say('camera_confirm')}
        </button>
      )}
      {(state === 'unanswered' || state === 'refused') && (
        <button type="button" onClick={() => onSend(text)}>
          {say('camera_send_again')}
        </button>
      )}
    </li>
  );
}
