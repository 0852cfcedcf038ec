import type { DocumentRecord } from '../../../core/model/entry';
import { registerText } from '../../../core/outputs/names';
import { siteText } from '../../papers/site-text';
import { useDesk } from '../desk';
import { momentText } from '../format';
import { hashOf } from '../routes';
import { DocumentStateBadge } from '../ui/Badge';

/** Which paper it was, where and when. */
export function PaperCells({ record }: { readonly record: DocumentRecord }) {
  const { say, language, settings } = useDesk();
  return (
    <>
      <td>
        <a class="row-link" href={hashOf({ view: 'document', id: record.id })}>
          {say(`kind_${record.kind}`)} {record.number ?? say('no_number')}
        </a>{' '}
        {record.state !== 'posted' && <DocumentStateBadge state={record.state} />}
        <small class="below">
          {siteText(record.origin, say)} · {registerText(record.register, settings)}
        </small>
      </td>
      <td>{momentText(record.openedAt, language)}</td>
    </>
  );
}
