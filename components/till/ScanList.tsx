import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListResult } from '../../core/ledger/till';
import { Icon } from './Icon';
import { Press } from './Press';
import { useTill } from './till-context';

/** Bad rows shown; of more only the number is said. */
const SHOWN = 20;
/** A longer text is no list of serials, and one message to the ledger has its limit. */
const LONGEST = 1_000_000;

/** A file with a list of serials. */
export function ListChooser({ onList }: { readonly onList: (text: string) => void }) {
  const { say, failed } = useTill();
  const file = useRef<HTMLInputElement>(null);
  return (
    <div class="list-chooser">
      <Press class="link" onPress={() => file.current?.click()}>
        {say('panel_list_file')}
      </Press>
      <span class="hint">{say('panel_list_hint')}</span>
      <input
        ref={file}
        type="file"
        hidden
        accept=".txt,.csv,.tsv,text/plain,text/csv"
        onChange={(event) => {
          const input = event.currentTarget;
          input.files?.[0]?.text().then(onList, failed);
          // The same file may be chosen again once it was mended.
          input.value = '';
        }}
      />
    </div>
  );
}

export interface ScanListProps {
  readonly text: string;
  readonly activeLine: string | null;
  readonly onDone: () => void;
}

/** A list at work: all of it is captured, or nothing until the clerk drops the bad rows. */
export function ScanList({ text, activeLine, onDone }: ScanListProps) {
  const { say, actions, failed } = useTill();
  const [result, setResult] = useState<ListResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function take(keep: 'all' | 'good'): void {
    setResult(null);
    if (text.length > LONGEST) {
      setProblem(say('panel_list_long'));
      return;
    }
    actions.scanList(text, activeLine, keep).then(
      (answer) => (answer === null ? setProblem(say('panel_list_unanswered')) : setResult(answer)),
      (error: unknown) => {
        onDone();
        failed(error);
      },
    );
  }

  useEffect(() => take('all'), []);
  if (problem !== null) return <Note tone="bad" text={problem} onDone={onDone} />;
  if (result === null) {
    return (
      <p class="news" role="status">
        <Icon name="clock" /> {say('panel_list_reading')}
      </p>
    );
  }
  const { taken, count, bad } = result;
  if (taken) return <Note tone="good" text={say('panel_list_taken', { count })} onDone={onDone} />;
  if (bad.length === 0) return <Note tone="bad" text={say('panel_list_empty')} onDone={onDone} />;
  return (
    <div class="news bad" role="alert">
      <Icon name="cross" />
      <div>
        <p>{say('panel_list_bad', { count: bad.length, good: count })}</p>
        <ol class="bad-rows">
          {bad.slice(0, SHOWN).map((row) => (
            <li key={`${row.row} ${row.text}`}>
              {row.row}. <b>{row.text}</b> {row.sentence}
            </li>
          ))}
        </ol>
        {bad.length > SHOWN && <p>{say('panel_list_more', { count: bad.length - SHOWN })}</p>}
        <div class="buttons">
          {count > 0 && <Press onPress={() => take('good')}>{say('panel_list_take', { count })}</Press>}
          <Press onPress={onDone}>{say('panel_list_drop')}</Press>
        </div>
      </div>
    </div>
  );
}

interface NoteProps {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  readonly onDone: () => void;
}

function Note({ tone, text, onDone }: NoteProps) {
  const { say } = useTill();
  return (
    <div class={`news ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'good' ? 'check' : 'warning'} />
      <div>
        <p>{text}</p>
        <Press class="link" onPress={onDone}>
          {say('panel_list_close')}
        </Press>
      </div>
    </div>
  );
}
