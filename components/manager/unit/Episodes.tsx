import type { Episode, PaperRef } from '../../../core/model/unit';
import { dayOf } from '../../../core/model/warranty';
import { useDesk } from '../desk';
import { dayText, moneyText } from '../format';
import { hashOf } from '../routes';
import { Card } from '../ui/Card';
import type { PartyNames } from './use-parties';

interface EpisodesProps {
  readonly episodes: readonly Episode[];
  readonly parties: PartyNames;
}

/** Each time the shop owned the unit. */
export function Episodes({ episodes, parties }: EpisodesProps) {
  const { say } = useDesk();
  return (
    <Card title={say('episodes')} note={say('episodes_note')} flush>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('episode')}</th>
              <th scope="col">{say('col_received')}</th>
              <th scope="col">{say('col_sold')}</th>
              <th scope="col">{say('col_returned')}</th>
            </tr>
          </thead>
          <tbody>
            {episodes.map((episode, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <PaperCell paper={episode.received} parties={parties} />
                <PaperCell paper={episode.sold} parties={parties} />
                <PaperCell paper={episode.returned} parties={parties} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function PaperCell({ paper, parties }: { readonly paper: PaperRef | null; readonly parties: PartyNames }) {
  const { language, say } = useDesk();
  if (!paper) return <td>–</td>;
  const party = paper.partyId === null ? undefined : parties.get(paper.partyId);
  const below = [dayText(dayOf(paper.at), language), party, paper.price && moneyText(paper.price, language)];
  return (
    <td>
      <a href={hashOf({ view: 'document', id: paper.documentId })}>
        {say(`kind_${paper.kind}`)} {paper.number ?? ''}
      </a>
      <small class="below">{below.filter(Boolean).join(' · ')}</small>
    </td>
  );
}
