import type { Saved } from '../../core/gate/surface';
import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import { savedText } from './status';
import { useTill } from './till-context';

/** The document that was posted last; where the shop wants to be asked, its warranty cards too. */
export function SavedNotice({ saved }: { readonly saved: Saved }) {
  const { say, actions, failed } = useTill();
  return (
    <div class="notice good saved">
      <p>
        <Icon name="check" /> {savedText(saved, say)}
      </p>
      {saved.offersCards && (
        <Press onPress={() => actions.printCards().catch(failed)}>{say('panel_print_cards')}</Press>
      )}
    </div>
  );
}
