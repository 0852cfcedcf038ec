import type { StockChoice } from '../../core/ledger/till';
import { Press } from '../shared/Press';
import { useTill } from './till-context';

export interface ChoiceListProps {
  /** Null while the ledger is being asked. */
  readonly choices: readonly StockChoice[] | null;
  readonly onPick: (choice: StockChoice) => void;
}

/** The ledger gives no more than this at a time. */
const FULL = 50;

export function ChoiceList({ choices, onPick }: ChoiceListProps) {
  const { say } = useTill();
  if (choices === null) return <p role="status">{say('panel_pick_loading')}</p>;
  const count = choices.length;
  return (
    <>
      <p role="status">
        {count === 0 ? say('panel_pick_none') : say(count < FULL ? 'panel_pick_found' : 'panel_pick_full', { count })}
      </p>
      <ul class="choices">
        {choices.map((choice) => (
          <li key={choice.unitId}>
            <Press onPress={() => onPick(choice)}>
              <span class="value">{choice.identifiers.map(({ value }) => value).join(' · ')}</span>{' '}
              {choice.receivedAt !== null && (
                <span class="received">{say('panel_pick_received', { date: choice.receivedAt })}</span>
              )}
            </Press>
          </li>
        ))}
      </ul>
    </>
  );
}
