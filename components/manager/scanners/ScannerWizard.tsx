import { useEffect, useRef, useState } from 'preact/hooks';
import type { Calibration, Scanner } from '../../../core/model/scanner';
import { useDesk } from '../desk';
import { TextField } from '../ui/Field';
import { scannerText } from './scanner-text';
import { TestCode } from './TestCode';

interface ScannerWizardProps {
  readonly onDone: (scanner: Scanner) => void;
  readonly onCancel: () => void;
}

/** One code, scanned three times: what the scanner is like, and what its manual should be asked for. */
export function ScannerWizard({ onDone, onCancel }: ScannerWizardProps) {
  const { say, scannerTest } = useDesk();
  const [heard, setHeard] = useState<Calibration | null>(null);
  const scanner = heard?.scanner ?? null;
  return (
    <div class="scanner-wizard">
      <TestCode text={scannerTest.code} label={say('scanner_code')} />
      {scanner === null ? (
        <Listening heard={heard} onHeard={setHeard} />
      ) : (
        <Result scanner={scanner} heard={heard} onDone={onDone} onAgain={() => setHeard(null)} />
      )}
      <div class="actions">
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}

interface ListeningProps {
  readonly heard: Calibration | null;
  readonly onHeard: (calibration: Calibration) => void;
}

/** A place that takes the scanner's keys and types none of them. */
function Listening({ heard, onHeard }: ListeningProps) {
  const { say, scannerTest } = useDesk();
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const element = place.current;
    if (element) {
      element.focus();
      scannerTest.calibrate(element, stop.signal, onHeard);
    }
    return () => stop.abort();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the scanner types where the focus is
    <fieldset ref={place} class="scanner-place" tabIndex={0}>
      <legend>{say('scanner_place')}</legend>
      <p role="status">
        <b>{say('scanner_left', { count: heard?.left ?? 3 })}</b>
      </p>
      {heard?.problem && (
        <p class="field-error" role="alert">
          {say(`scanner_${heard.problem}`)}
        </p>
      )}
    </fieldset>
  );
}

interface ResultProps {
  readonly scanner: Scanner;
  readonly heard: Calibration | null;
  readonly onDone: (scanner: Scanner) => void;
  readonly onAgain: () => void;
}

function Result({ scanner, heard, onDone, onAgain }: ResultProps) {
  const { say } = useDesk();
  const [name, setName] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onDone({ ...scanner, name: name.trim() });
      }}
    >
      <p role="status">{scannerText(scanner, say)}</p>
      {heard?.tooSlow && (
        <p class="field-error" role="alert">
          {say('scanner_tooSlow')}
        </p>
      )}
      {heard?.separates === false && <p class="note">{say('scanner_noSeparator')}</p>}
      <TextField label={say('scanner_name')} value={name} onChange={setName} autofocus />
      <div class="actions">
        <button type="submit" class="primary" disabled={name.trim() === ''}>
          {say('scanner_save')}
        </button>
        <button type="button" onClick={onAgain}>
          {say('scanner_again')}
        </button>
      </div>
    </form>
  );
}
