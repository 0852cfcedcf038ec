import { useDesk } from '../manager/desk';
import { View } from '../manager/ui/View';
import { BeginPaper } from './BeginPaper';
import { OnTheWay } from './OnTheWay';
import { OpenBeside } from './OpenBeside';
import { InRepair } from './repair/InRepair';
import { SetAsidePapers } from './SetAsidePapers';
import { UnfinishedPapers } from './UnfinishedPapers';

/** The papers that are written here: those begun, what waits for the next one, and every sort that can be begun. */
export function PapersView() {
  const { say } = useDesk();
  return (
    <View title={say('nav_papers')} lead={say('papers_lead')} aside={<OpenBeside />}>
      <UnfinishedPapers />
      <InRepair />
      <OnTheWay />
      <SetAsidePapers />
      <BeginPaper />
    </View>
  );
}
