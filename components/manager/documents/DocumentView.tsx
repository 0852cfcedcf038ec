import type { ComponentChildren } from 'preact';
import { OWN_ORIGIN } from '../../../core/model/document';
import type { DocumentRecord, LedgerEntry, PendingEntry, SettlementCause } from '../../../core/model/entry';
import { registerText, writerText } from '../../../core/outputs/names';
import { sentence } from '../../../core/outputs/sentence';
import { CardLink } from '../../cards/CardLink';
import { CorrectReceipt } from '../../papers/CorrectReceipt';
import { DetailFacts } from '../../papers/DetailFacts';
import { partyRole } from '../../papers/party-role';
import { siteText } from '../../papers/site-text';
import { VoidDocument } from '../../papers/VoidDocument';
import { type Desk, useDesk } from '../desk';
import { momentText } from '../format';
import { hashOf } from '../routes';
import { useProfiles } from '../sites/use-profiles';
import { Answer, Empty } from '../ui/Answer';
import { DocumentStateBadge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { DocumentLines } from './DocumentLines';
import { PartyFact } from './PartyFact';
import { SettleButtons } from './SettleButtons';

/** One paper: what it says, what was let pass, and every entry about it. */
export function DocumentView({ id }: { readonly id: string }) {
  const { say, office } = useDesk();
  const found = useLoaded(() => office.document(id), [id]);
  const record = found.value?.record;
  const back = {
    to: { view: 'documents', state: record?.state ?? 'unresolved' },
    label: say('nav_documents'),
  } as const;
  return (
    <View
      key={record ? 'there' : 'not'}
      title={record ? `${say(`kind_${record.kind}`)} ${record.number ?? say('no_number')}` : say('col_document')}
      back={back}
      aside={record && <DocumentStateBadge state={record.state} />}
    >
      <Answer of={found}>
        {(value) =>
          value ? (
            <DocumentDetail record={value.record} entries={value.entries} />
          ) : (
            <Empty icon="documents" title={say('document_gone')}>
              <p>{say('document_gone_note')}</p>
            </Empty>
          )
        }
      </Answer>
    </View>
  );
}

interface DetailProps {
  readonly record: DocumentRecord;
  readonly entries: readonly LedgerEntry[];
}

function DocumentDetail({ record, entries }: DetailProps) {
  const { say, language, settings } = useDesk();
  const opened = entries.find((entry): entry is PendingEntry => entry.kind === 'pending');
  const open = record.state === 'pending' || record.state === 'unresolved';
  const shelf = useProfiles().value;
  const profileName = shelf?.profiles.find(({ id }) => id === record.profileId)?.name ?? record.profileId;
  return (
    <>
      {open && (
        <div class="banner">
          <span>{say(record.origin === OWN_ORIGIN ? 'aside_banner' : `documents_${record.state}_note`)}</span>
          <span class="banner-actions">
            <SettleButtons record={record} />
          </span>
        </div>
      )}
      <Card>
        <dl class="facts-list">
          <Fact label={say('col_opened')} value={momentText(record.openedAt, language)} />
          {record.settledAt && (
            <Fact label={say(`settled_at_${record.state}`)} value={momentText(record.settledAt, language)} />
          )}
          <PartyFact label={say(partyRole(record.kind, opened?.document))} partyId={record.partyId} />
          {record.reference && <Fact label={say(`reference_label_${record.kind}`)} value={record.reference} />}
          {opened && <DetailFacts document={opened.document} />}
          <Fact label={say('col_site')} value={siteText(record.origin, say)} />
          {record.origin !== OWN_ORIGIN && <Fact label={say('profile')} value={profileName} />}
          <Fact label={say('register')} value={registerText(record.register, settings)} />
          {record.cause && <Fact label={say('settled_because')} value={<Cause of={record.cause} />} />}
          {record.message && <Fact label={say('pos_words')} value={record.message} />}
        </dl>
      </Card>
      {record.kind === 'repair' && (record.stage ?? 'intake') === 'intake' && record.state === 'posted' && (
        <div class="actions">
          <a class="button" href={hashOf({ view: 'repairReceipt', id: record.id })}>
            {say('receipt_print')}
          </a>
        </div>
      )}
      {record.state === 'posted' && opened && givesWarranty(opened) && (
        <div class="actions">
          <CardLink of="document" id={record.id} />
        </div>
      )}
      <CorrectReceipt record={record} />
      <VoidDocument record={record} />
      {opened && <DocumentLines entry={opened} />}
      {opened && opened.warnings.length > 0 && (
        <Card {...whyLetPass(opened, say)}>
          <ul class="reasons">
            {opened.warnings.map((reason, index) => (
              <li key={index}>
                <code>{reason.rule}</code> {sentence(reason, language)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={say('entries')} note={say('entries_note')}>
        <ol class="entries">
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </ol>
      </Card>
    </>
  );
}

/** A lenient policy, a manager, or a shop that only watches. */
function whyLetPass({ override, shadow }: PendingEntry, say: Desk['say']): { title: string; note: string } {
  if (override) {
    const { by, reason } = override;
    return { title: say('let_pass_by', { by }), note: say('let_pass_override_note', { reason }) };
  }
  return { title: say('let_pass'), note: say(shadow ? 'let_pass_shadow_note' : 'let_pass_note') };
}

/** Why the ledger settled it so; leads to the other document. */
function Cause({ of: { why, documentId, number } }: { readonly of: SettlementCause }) {
  const { say } = useDesk();
  return <a href={hashOf({ view: 'document', id: documentId })}>{say(`cause_${why}`, { number: number ?? '' })}</a>;
}

/** It sold something with a warranty, or put such a sale on record. */
function givesWarranty({ document, actions, warranties }: PendingEntry): boolean {
  // A correction changes a warranty that another paper gave.
  if (document.kind === 'correction') return false;
  return warranties !== undefined || actions.some(({ to, warranty }) => to === 'sold' && warranty !== undefined);
}

function Fact({ label, value }: { readonly label: string; readonly value: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function EntryLine({ entry }: { readonly entry: LedgerEntry }) {
  const { say, language, settings } = useDesk();
  return (
    <li>
      <b>{say(`entry_${entry.kind}`)}</b>{' '}
      <span>
        {momentText(entry.at, language)} · {writerText(entry, settings)}
        {'source' in entry && entry.source !== 'page' && <> · {say(`source_${entry.source}`)}</>}
        {entry.clockBehind && <> · {say('clock_behind')}</>}
      </span>
      <small class="below">
        {say('entry_place', { n: entry.n, register: registerText(entry.register, settings) })}{' '}
        <code>{entry.hash.slice(0, 16)}…</code>
      </small>
    </li>
  );
}
