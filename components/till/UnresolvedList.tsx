import { useRef } from 'preact/hooks';
import type { OpenDocument } from '../../core/ledger/till';
import { Press } from '../shared/Press';
import { LOCALES } from './locales';
import { useTill } from './till-context';

export interface UnresolvedListProps {
  readonly documents: readonly OpenDocument[];
  /** The shop lets the till settle. */
  readonly settleAtTill: boolean;
}

/** Papers of which nobody knows whether the POS saved them, and where they are looked up. */
export function UnresolvedList({ documents, settleAtTill }: UnresolvedListProps) {
  const { say } = useTill();
  const { length: count } = documents;
  if (count === 0) return null;
  const heading = say('panel_unresolved_heading', { count });
  return (
    <section class="unresolved" aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {documents.map((document) => (
          <UnresolvedItem key={document.id} document={document} settleAtTill={settleAtTill} />
        ))}
      </ul>
      <p>{say(settleAtTill ? 'panel_unresolved_where' : 'panel_unresolved_manager')}</p>
    </section>
  );
}

interface UnresolvedItemProps {
  readonly document: OpenDocument;
  readonly settleAtTill: boolean;
}

function UnresolvedItem({ document, settleAtTill }: UnresolvedItemProps) {
  const { say, language, actions, failed } = useTill();
  const number = useRef<HTMLInputElement>(null);
  const opened = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' });
  const settle = (state: 'posted' | 'voided') => {
    const known = state === 'posted' ? number.current?.value.trim() : undefined;
    actions.settle(document.id, state, known || null).catch(failed);
  };
  const kind = say(`panel_kind_${document.kind}`);
  return (
    <li>
      <p class="paper">
        {say('panel_unresolved_document', {
          kind,
          count: document.unitCount,
          opened: opened.format(new Date(document.openedAt)),
        })}
      </p>
      <p>{say(document.state === 'pending' ? 'panel_unresolved_pending' : 'panel_unresolved_unresolved')}</p>
      {settleAtTill && (
        <>
          <label class="number">
            <span>{say('panel_unresolved_number')}</span>
            <input ref={number} type="text" autocomplete="off" />
          </label>
          <div class="buttons">
            <Press onPress={() => settle('posted')}>{say('panel_unresolved_saved')}</Press>
            <Press onPress={() => settle('voided')}>{say('panel_unresolved_notSaved')}</Press>
          </div>
        </>
      )}
    </li>
  );
}
