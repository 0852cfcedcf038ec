import { useState } from 'preact/hooks';
import type { WatchProblem } from '../../../core/ledger/office';
import { SCHEMES, type Scheme } from '../../../core/model/identifier';
import { WATCH_KINDS, type WatchKind } from '../../../core/model/watch';
import { useDesk } from '../desk';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Segmented } from '../ui/Choices';
import { Field, SelectField, TextField } from '../ui/Field';
import { useAction } from '../use-action';

/** Problems shown at once; whoever pastes the wrong file has thousands. */
const MOST = 20;

/** Numbers or ranges, one to a line: typed, pasted, or out of a file. All of them are taken, or none. */
export function AddWatched() {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [kind, setKind] = useState<WatchKind>('stolen');
  const [note, setNote] = useState('');
  const [scheme, setScheme] = useState<Scheme | ''>('');
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly WatchProblem[]>([]);
  const lines = text.split('\n');
  const count = lines.filter((line) => line.trim() !== '').length;
  const edit = (typed: string) => {
    setText(typed);
    setProblems([]);
  };
  const add = (event: Event) => {
    event.preventDefault();
    return action.run(async () => {
      const wrong = await office.watchAll({ lines, kind, note, scheme: scheme || null });
      setProblems(wrong);
      if (wrong.length > 0) return;
      setText('');
      tell(say('watch_added', { count }));
    });
  };
  return (
    <form onSubmit={add} noValidate>
      <Card title={say('watch_add')} note={say('watch_add_note')}>
        <Segmented
          label={say('watch_kind')}
          value={kind}
          choices={WATCH_KINDS.map((value) => ({ value, label: say(`watch_${value}`) }))}
          onChange={setKind}
        />
        <div class="columns">
          <TextField label={say('watch_reason')} hint={say('watch_reason_hint')} value={note} onChange={setNote} />
          <SelectField
            label={say('watch_scheme')}
            hint={say('watch_scheme_hint')}
            value={scheme}
            choices={[
              { value: '', label: say('watch_scheme_any') },
              ...SCHEMES.map((value) => ({ value, label: say(`scheme_${value}`) })),
            ]}
            onChange={setScheme}
          />
        </div>
        <Lines text={text} edit={edit} wrong={problems.length > 0} />
        <Problems problems={problems} />
        <Trouble error={action.error} />
        <div class="actions">
          <button type="submit" class="primary" disabled={action.busy || count === 0 || note.trim() === ''}>
            {say('watch_add_all', { count })}
          </button>
        </div>
      </Card>
    </form>
  );
}

interface LinesProps {
  readonly text: string;
  readonly edit: (text: string) => void;
  readonly wrong: boolean;
}

function Lines({ text, edit, wrong }: LinesProps) {
  const { say } = useDesk();
  return (
    <>
      <Field label={say('watch_lines')} hint={say('watch_lines_hint')}>
        {(wiring) => (
          <textarea
            {...wiring}
            class="codes"
            rows={6}
            spellcheck={false}
            value={text}
            aria-invalid={wrong ? true : undefined}
            onInput={(event) => edit(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('watch_file')} hint={say('watch_file_hint')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".txt,.csv,text/plain,text/csv"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) edit(firstCells(await file.text()));
              currentTarget.value = '';
            }}
          />
        )}
      </Field>
    </>
  );
}

/** Of a table only its first column holds numbers. */
function firstCells(text: string): string {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  return lines.map((line) => (/^\s*'?"?'?([^";,]*)/u.exec(line)?.[1] ?? '').trim()).join('\n');
}

function Problems({ problems }: { readonly problems: readonly WatchProblem[] }) {
  const { say } = useDesk();
  if (problems.length === 0) return null;
  return (
    <div class="trouble" role="alert">
      <div>
        <p>{say('watch_wrong', { count: problems.length })}</p>
        <ul>
          {problems.slice(0, MOST).map(({ line, text, sentence }) => (
            <li key={line}>{say('watch_wrong_line', { line, text, sentence: sentence ?? say('watch_no_range') })}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
