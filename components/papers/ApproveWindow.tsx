import { useState } from 'preact/hooks';
import type { DraftView, ManagedTill } from '../../core/ledger/till';
import type { PageDraft } from '../../core/model/document';
import { DeskFrame } from '../manager/DeskFrame';
import { type PageParts, useDesk } from '../manager/desk';
import { Answer, Trouble } from '../manager/ui/Answer';
import { Badge } from '../manager/ui/Badge';
import { Card } from '../manager/ui/Card';
import { TextField } from '../manager/ui/Field';
import { useAction } from '../manager/use-action';
import { useLoaded } from '../manager/use-loaded';
import { PinField } from './PinField';
import { useHasManager } from './use-has-manager';

/** The paper on a POS page that a manager is asked about. */
export interface AskedPaper {
  readonly site: string;
  readonly till: Pick<ManagedTill, 'look' | 'approve'>;
  readonly draft: PageDraft;
  /** The till shows at once that it was let pass. */
  readonly tellTill: () => Promise<void>;
}

interface ApproveWindowProps extends PageParts {
  /** Null: nobody asks. */
  readonly asked: AskedPaper | null;
  readonly close: () => void;
}

/** A window of our own beside the till: here a manager types her PIN, where the POS page can neither hear nor cover it. */
export function ApproveWindow({ asked, close, ...parts }: ApproveWindowProps) {
  return (
    <DeskFrame parts={parts} manager={null}>
      <main class="approve">{asked ? <Question asked={asked} close={close} /> : <Gone />}</main>
    </DeskFrame>
  );
}

function Gone() {
  const { say } = useDesk();
  return <p class="note">{say('approve_gone')}</p>;
}

function Question({ asked, close }: { readonly asked: AskedPaper; readonly close: () => void }) {
  const { say } = useDesk();
  const looked = useLoaded(() => asked.till.look(asked.draft), []);
  return (
    <>
      <header>
        <h1>{say('approve_title')}</h1>
        <p class="note">
          {say(`kind_${asked.draft.kind}`)} · {asked.site}
        </p>
      </header>
      <Answer of={looked}>
        {(view) => (
          <>
            <Refusals view={view} />
            <Units view={view} />
            <Word asked={asked} view={view} close={close} />
          </>
        )}
      </Answer>
    </>
  );
}

function Refusals({ view }: { readonly view: DraftView }) {
  const { say } = useDesk();
  const told = view.verdict.reasons.map((reason, index) => ({ reason, text: view.sentences[index] ?? reason.rule }));
  const refusing = told.filter(({ reason }) => reason.severity === 'refuse');
  if (refusing.length === 0) return <p class="verdict good">{say('approve_nothing')}</p>;
  return (
    <Card title={say('approve_refused')}>
      <ul class="rows">
        {refusing.map(({ reason, text }) => {
          const passes = view.passable?.includes(reason.rule) ?? false;
          return (
            <li class="row" key={`${reason.rule} ${reason.line} ${reason.unit}`}>
              <span class="row-main">{text}</span>
              <Badge tone={passes ? 'wait' : 'bad'} text={say(passes ? 'approve_passes' : 'approve_stays')} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Units({ view }: { readonly view: DraftView }) {
  const { say } = useDesk();
  return (
    <Card title={say('approve_units')}>
      <ul class="rows">
        {view.lines.map((line) => (
          <li class="row" key={line.key}>
            <span class="row-main">
              <b>{line.productName}</b> × {line.needed}
              {line.units.map((unit, index) => (
                <small key={index}>{unit.identifiers.map(({ value }) => value).join(' · ')}</small>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface WordProps {
  readonly asked: AskedPaper;
  readonly view: DraftView;
  readonly close: () => void;
}

function Word({ asked, view, close }: WordProps) {
  const { say, tell } = useDesk();
  const hasManager = useHasManager();
  const action = useAction();
  const [pin, setPin] = useState('');
  const [reason, setReason] = useState('');
  const passable = view.passable ?? [];
  const approve = async (event: Event) => {
    event.preventDefault();
    const passed = await action.run(async () => {
      const after = await asked.till.approve(asked.draft, pin, reason);
      await asked.tellTill();
      if (after.verdict.outcome !== 'refuse') close();
    });
    setPin('');
    if (passed) tell(say('approve_done'));
  };
  if (passable.length === 0) {
    return (
      <div class="actions">
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </div>
    );
  }
  if (!hasManager) return <p class="banner">{say('approve_nobody')}</p>;
  return (
    <form onSubmit={approve} noValidate>
      <Card title={say('approve_word')} note={say('override_note')}>
        <TextField label={say('override_reason')} value={reason} onChange={setReason} autofocus />
        <PinField value={pin} onChange={setPin} />
        <Trouble error={action.error} />
        <div class="actions">
          <button type="button" onClick={close}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary" disabled={action.busy || pin === '' || reason.trim() === ''}>
            {say('override_confirm')}
          </button>
        </div>
      </Card>
    </form>
  );
}
