import { WRITE_OFF_CAUSES } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { NoteText } from '../PaperText';
import { useDetail } from '../paper-context';
import type { PaperSort } from '../sort';

/** Units are gone for good: broken, lost, stolen. */
export const WRITE_OFF: PaperSort = {
  id: 'writeOff',
  kind: 'writeOff',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  picks: ['inStock', 'quarantine', 'replaced'],
  Fields: WriteOffFields,
};

type WriteOffCause = (typeof WRITE_OFF_CAUSES)[number];

function WriteOffFields() {
  const { say } = useDesk();
  const [cause, save] = useDetail('cause');
  return (
    <>
      <Segmented<WriteOffCause | ''>
        label={say('cause')}
        value={WRITE_OFF_CAUSES.find((one) => one === cause) ?? ''}
        choices={WRITE_OFF_CAUSES.map((value) => ({ value, label: say(`cause_${value}`) }))}
        onChange={(chosen) => save(() => chosen || undefined)}
      />
      <NoteText label={say('note')} hint={say('note_hint')} />
    </>
  );
}
