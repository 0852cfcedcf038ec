import { locationText } from '../../core/outputs/names';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { Icon } from '../manager/ui/Icon';
import { View } from '../manager/ui/View';
import { PlaceLink } from './PlaceLink';
import type { Paper } from './paper';
import type { PaperSort } from './sort';
import { useBegin } from './use-begin';

/** A paper that was just booked. */
export interface PostedFacts {
  readonly sort: PaperSort;
  readonly documentId: string;
  /** Null: its units are only put aside. */
  readonly number: string | null;
  readonly count: number;
  readonly paper: Paper;
}

/** Says that it is done, under which number, and what comes next. */
export function PostedPaper({ sort, documentId, number, count, paper }: PostedFacts) {
  const { say, settings } = useDesk();
  const { begin, busy, error } = useBegin();
  const title = number === null ? say('posted_aside') : say('posted_title', { sort: say(`sort_${sort.id}`), number });
  const place = locationText(paper.details.toLocation ?? settings.location, settings);
  return (
    <View title={title} back={{ to: { view: 'papers' }, label: say('nav_papers') }}>
      <div class="verdict good">
        <Icon name="check" />
        <p>{say(`posted_${sort.id}`, { count, place })}</p>
      </div>
      <Trouble error={error} />
      <div class="actions">
        {sort.Posted && <sort.Posted documentId={documentId} />}
        {sort.listed && (
          <button type="button" class={sort.Posted ? '' : 'primary'} disabled={busy} onClick={() => begin(sort)}>
            {say('posted_again')}
          </button>
        )}
        <PlaceLink class="button" to={{ view: 'document', id: documentId }}>
          {say('posted_document')}
        </PlaceLink>
        <PlaceLink class="button" to={{ view: 'papers' }}>
          {say('posted_papers')}
        </PlaceLink>
      </div>
    </View>
  );
}
