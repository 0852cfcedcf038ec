import type { ReturnTo } from '../../core/model/document';
import { useTill } from './till-context';

const PLACES: readonly ReturnTo[] = ['inStock', 'quarantine', 'inRepair'];

/** Where the units of a customer return go. */
export function ReturnToSelect({ value }: { readonly value: ReturnTo }) {
  const { say, actions, failed } = useTill();
  function choose(text: string): void {
    const place = PLACES.find((one) => one === text);
    if (place) actions.sendTo(place).catch(failed);
  }
  return (
    <label class="returnTo">
      <span>{say('panel_returnTo_label')}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {say(`panel_returnTo_${place}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
