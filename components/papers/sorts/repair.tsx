import { REPAIR_STAGES, type RepairStage } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { NoteText } from '../PaperText';
import { useDetail } from '../paper-context';
import { IntakeBody } from '../repair/IntakeBody';
import { IntakePosted } from '../repair/IntakePosted';
import type { PaperSort } from '../sort';

/** A customer leaves a unit to be repaired, bought here or not. No money is given back. */
export const REPAIR_INTAKE: PaperSort = {
  id: 'repair',
  kind: 'repair',
  is: ({ stage }) => stage === undefined || stage === 'intake',
  begin: () => ({ stage: 'intake' }),
  listed: true,
  meetsNew: true,
  namesProducts: true,
  picks: ['inStock', 'quarantine'],
  Body: IntakeBody,
  Posted: IntakePosted,
};

/** A step of a repair. The board writes it in one go; as a form it is met only where that was cut short. */
export const REPAIR_STEP: PaperSort = {
  id: 'repairStep',
  kind: 'repair',
  is: ({ stage }) => stage !== undefined && stage !== 'intake',
  begin: () => ({ stage: 'sent' }),
  listed: false,
  meetsNew: false,
  picks: ['inRepair'],
  Fields: StepFields,
};

const STEPS = REPAIR_STAGES.filter((stage) => stage !== 'intake');

function StepFields() {
  const { say } = useDesk();
  const [stage, save] = useDetail('stage');
  return (
    <>
      <Segmented<RepairStage>
        label={say('repair_step')}
        value={STEPS.find((one) => one === stage) ?? 'sent'}
        choices={STEPS.map((value) => ({ value, label: say(`stage_${value}`) }))}
        onChange={(chosen) => save(() => chosen)}
      />
      <NoteText label={say('note')} hint={say('note_hint')} />
    </>
  );
}
