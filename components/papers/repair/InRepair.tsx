import { useDesk } from '../../manager/desk';
import { Card } from '../../manager/ui/Card';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';
import { HERE_STAGES } from './board-rows';

/** How many units are in repair, and the way to their board. */
export function InRepair() {
  const { say, office } = useDesk();
  const open = useLoaded(() => office.repairs(null), []);
  const rows = open.value ?? [];
  if (rows.length === 0) return null;
  const counts = HERE_STAGES.flatMap((stage) => {
    const count = rows.filter((row) => row.stage === stage).length;
    return count > 0 ? [`${say(`stage_${stage}`)}: ${count}`] : [];
  });
  return (
    <Card title={say('in_repair', { count: rows.length })}>
      <div class="row">
        <span class="row-main">{counts.join(' · ')}</span>
        <PlaceLink class="button" to={{ view: 'repairs' }}>
          {say('nav_repairs')}
        </PlaceLink>
      </div>
    </Card>
  );
}
