import { useRef, useState } from 'preact/hooks';
import type { ScanResult } from '../../core/ledger/till';
import { countLine } from './count';
import { Icon } from './Icon';
import { Press } from './Press';
import { Remedies } from './Remedies';
import { remedyOf } from './remedy';
import { ListChooser, ScanList } from './ScanList';
import type { Say } from './say';
import { isGood } from './scan-news';
import { shortReason } from './short-reason';
import { useTill } from './till-context';
import { undo } from './undo';

/** A paste is cut to this many characters: a code is far shorter, and one message to the ledger has its limit. */
const LONGEST = 10_000;
/** So much of a text is shown again. */
const SHOWN = 60;

export interface ScanFieldProps {
  readonly activeLine: string | null;
  readonly lastScan: ScanResult | null;
}

/** One field for whatever is scanned, typed or pasted; it finds its line by what it is. */
export function ScanField({ activeLine, lastScan }: ScanFieldProps) {
  const { say, actions, failed } = useTill();
  const field = useRef<HTMLInputElement>(null);
  /** Why the last text did not get as far as the ledger. */
  const [problem, setProblem] = useState<string | null>(null);
  /** A list that was pasted or chosen, and is being looked at. */
  const [list, setList] = useState<string | null>(null);

  function submit(): void {
    const input = field.current;
    if (!input) return;
    const raw = input.value.trim();
    // At once: the next scan may begin before the answer.
    input.value = '';
    if (raw === '') {
      setProblem(say('rule_ID1'));
      return;
    }
    const identifier = raw.length > SHOWN ? `${raw.slice(0, SHOWN)}…` : raw;
    const unanswered = say('panel_scan_unanswered', { identifier });
    setProblem(null);
    actions.scan(raw, activeLine).then(
      (result) => setProblem(result === null ? unanswered : null),
      (error: unknown) => {
        setProblem(unanswered);
        failed(error);
      },
    );
  }

  return (
    <div class="scan">
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <input
          ref={field}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={LONGEST}
          aria-label={say('panel_scan_label')}
          placeholder={say('panel_scan_placeholder')}
          data-mark="scan"
          onKeyDown={(event) => {
            const { code, ctrlKey, metaKey, shiftKey, currentTarget } = event;
            if (code !== 'KeyZ' || shiftKey || !(ctrlKey || metaKey) || currentTarget.value !== '') return;
            event.preventDefault();
            if (lastScan?.placed) void undo(lastScan, actions).catch(failed);
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text') ?? '';
            if (!isList(text)) return;
            event.preventDefault();
            setList(text);
          }}
        />
        <button type="submit">{say('panel_scan_add')}</button>
      </form>
      <ListChooser onList={setList} />
      {list !== null && <ScanList key={list} text={list} activeLine={activeLine} onDone={() => setList(null)} />}
      {problem !== null && (
        <p class="news bad" role="alert">
          <Icon name="warning" />
          <span>{problem}</span>
        </p>
      )}
      {problem === null && lastScan !== null && <ScanNews result={lastScan} />}
    </div>
  );
}

/** More than one line of text: a field of one line would run them together. */
function isList(text: string): boolean {
  return text.trim().split(/[\r\n]+/u).length > 1;
}

/** Where the last scan went, or why it went nowhere and what can be done. */
function ScanNews({ result }: { readonly result: ScanResult }) {
  const { say, actions, failed } = useTill();
  if (result.placed) {
    // What is wrong with it stands at its line.
    if (!isGood(result)) return null;
    return (
      <p class="news good">
        <Icon name="check" />
        <span>{placedText(result, say)}</span>
        <Press class="link" onPress={() => void undo(result, actions).catch(failed)} title={say('panel_undo_title')}>
          {say('panel_undo')}
        </Press>
      </p>
    );
  }
  const remedy = remedyOf(result.reason);
  const short = shortReason(result.reason.rule, say);
  return (
    <div class="news bad">
      <Icon name="cross" />
      <div>
        <p>
          {short !== null && <b>{short}. </b>}
          {result.sentence}
        </p>
        {remedy && <Remedies remedy={remedy} />}
      </div>
    </div>
  );
}

function placedText(result: Extract<ScanResult, { placed: true }>, say: Say): string {
  const identifier = result.identifier.value;
  const line = result.view.lines.find(({ key }) => key === result.line);
  return line ? say('panel_scan_placed', { identifier, product: line.productName, ...countLine(line) }) : identifier;
}
