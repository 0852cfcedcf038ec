import type { Notice } from '../../core/gate/surface';
import type { WaitingUnit } from '../../core/ledger/till';
import { Icon } from '../shared/Icon';
import { noticeText } from './notice-text';
import { useTill } from './till-context';

/** A scan that did not get as far as the ledger, and units that wait for the POS to put their product on the paper. */
export function ScanNotice({
  notice,
  waiting,
}: {
  readonly notice: Notice | null;
  readonly waiting: readonly WaitingUnit[];
}) {
  const { say } = useTill();
  return (
    <>
      {notice !== null && (
        <p class="notice bad">
          <Icon name="warning" /> {noticeText(notice, say)}
        </p>
      )}
      {waiting.map(({ raw, productName }) => (
        <p key={raw} class="notice">
          <Icon name="clock" /> {say('panel_waiting_unit', { identifier: raw, product: productName })}
        </p>
      ))}
    </>
  );
}
