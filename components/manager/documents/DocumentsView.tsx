import type { DocumentRecord, DocumentState } from '../../../core/model/entry';
import { registerText } from '../../../core/outputs/names';
import { siteText } from '../../papers/site-text';
import { useDesk } from '../desk';
import { momentText } from '../format';
import { hashOf } from '../routes';
import { Answer, Empty, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { View } from '../ui/View';
import { usePaged } from '../use-loaded';
import { SettleButtons } from './SettleButtons';

const STATES: readonly DocumentState[] = ['unresolved', 'pending', 'posted', 'voided'];

/** Papers by state; those that need the manager come first. */
export function DocumentsView({ state }: { readonly state: DocumentState }) {
  const { say, office } = useDesk();
  const documents = usePaged((after) => office.documents(state, after), [state]);
  return (
    <View title={say('nav_documents')} lead={say('documents_lead')}>
      <nav class="tabs" aria-label={say('nav_documents')}>
        {STATES.map((one) => (
          <a
            key={one}
            href={hashOf({ view: 'documents', state: one })}
            aria-current={one === state ? 'page' : undefined}
          >
            {say(`documentState_${one}`)}
          </a>
        ))}
      </nav>
      <p class="note">{say(`documents_${state}_note`)}</p>
      <Answer of={documents}>
        {(rows) =>
          rows.length > 0 ? (
            <Card flush>
              <DocumentTable rows={rows} />
              <More more={documents.more} />
            </Card>
          ) : (
            <Empty icon={state === 'unresolved' ? 'check' : 'documents'} title={say(`documents_${state}_none`)}>
              <p>{say(`documents_${state}_none_note`)}</p>
            </Empty>
          )
        }
      </Answer>
    </View>
  );
}

function DocumentTable({ rows }: { readonly rows: readonly DocumentRecord[] }) {
  const { say } = useDesk();
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('col_document')}</th>
            <th scope="col">{say('col_opened')}</th>
            <th scope="col" class="number">
              {say('col_units')}
            </th>
            <th scope="col">{say('col_site')}</th>
            <th scope="col">
              <span class="unseen">{say('col_actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DocumentRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DocumentRow({ row }: { readonly row: DocumentRecord }) {
  const { say, language, settings } = useDesk();
  const open = row.state === 'pending' || row.state === 'unresolved';
  return (
    <tr>
      <td class="name">
        <a class="row-link" href={hashOf({ view: 'document', id: row.id })}>
          {say(`kind_${row.kind}`)} {row.number ?? say('no_number')}
        </a>
        {row.cause && <small class="below">{say(`cause_${row.cause.why}`, { number: row.cause.number ?? '' })}</small>}
        {row.message && <small class="below">{row.message}</small>}
      </td>
      <td class="when">{momentText(row.openedAt, language)}</td>
      <td class="number">{row.unitCount}</td>
      <td>
        {siteText(row.origin, say)}
        <small class="below">{registerText(row.register, settings)}</small>
      </td>
      <td class="row-actions">{open && <SettleButtons record={row} />}</td>
    </tr>
  );
}
