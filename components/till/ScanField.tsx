import { useRef, useState } from 'preact/hooks';
import type { ScanResult } from '../../core/ledger/till';
import { countLine, inWords } from '../shared/count';
import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import { Remedies } from '../shared/Remedies';
import { remedyOf } from '../shared/remedy';
import type { Say } from '../shared/say';
import { isGood } from '../shared/scan-news';
import { useTill } from './till-context';

/** A paste is cut to this many characters: a code is far shorter, and one message to the ledger has its limit. */
const LONGEST = 10_000;
/** So much of a text is shown again. */
const SHOWN = 60;

export interface ScanFieldProps {
  readonly activeLine: string | null;
  /** As it is on the paper now; null: it is no news any more. */
  readonly lastScan: ScanResult | null;
  /** As the ledger answered it. */
  readonly scanned: ScanResult | null;
}

/** One field for whatever is scanned, typed or pasted; it finds its line by what it is. */
export function ScanField({ activeLine, lastScan, scanned }: ScanFieldProps) {
  const { say, actions, openCamera, failed } = useTill();
  const field = useRef<HTMLInputElement>(null);
  /** Why the last text did not get as far as the ledger, and what had got there before. */
  const [trouble, setTrouble] = useState<{ text: string; before: ScanResult | null } | null>(null);
  const latest = useRef(scanned);
  latest.current = scanned;
  const problem = trouble?.before === scanned ? trouble.text : null;
  const setProblem = (text: string | null) => setTrouble(text === null ? null : { text, before: latest.current });

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
      <div class="take">
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
          />
          <button type="submit">{say('panel_scan_add')}</button>
        </form>
        {openCamera && (
          <Press class="camera" onPress={() => openCamera().catch(failed)} label={say('panel_camera')} mark="camera">
            <Icon name="camera" />
          </Press>
        )}
      </div>
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

/** Where the last scan went, or why it went nowhere and what can be done. */
function ScanNews({ result }: { readonly result: ScanResult }) {
  const { say } = useTill();
  if (result.placed) {
    // What is wrong with it stands at its line.
    if (!isGood(result)) return null;
    return (
      <p class="news good">
        <Icon name="check" />
        <span>{placedText(result, say)}</span>
      </p>
    );
  }
  const remedy = remedyOf(result.reason);
  return (
    <div class="news bad">
      <Icon name="cross" />
      <div>
        <p>{result.sentence}</p>
        {remedy && <Remedies remedy={remedy} />}
      </div>
    </div>
  );
}

function placedText(result: Extract<ScanResult, { placed: true }>, say: Say): string {
  const identifier = result.identifier.value;
  const line = result.view.lines.find(({ key }) => key === result.line);
  return line
    ? say('panel_scan_placed', { identifier, product: line.productName, ...inWords(countLine(line)) })
    : identifier;
}
