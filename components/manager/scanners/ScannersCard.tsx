import { useState } from 'preact/hooks';
import type { Scanner } from '../../../core/model/scanner';
import { useDesk } from '../desk';
import { Card } from '../ui/Card';
import { ScannerWizard } from './ScannerWizard';
import { scannerText } from './scanner-text';

interface ScannersCardProps {
  readonly scanners: readonly Scanner[];
  readonly onChange: (scanners: readonly Scanner[]) => void;
}

/** The shop's scanners that were calibrated. Any other works as scanners are when they leave the factory. */
export function ScannersCard({ scanners, onChange }: ScannersCardProps) {
  const { say } = useDesk();
  const [open, setOpen] = useState(false);
  const add = (scanner: Scanner) => {
    // Those that mark their scans are asked first.
    onChange([...scanners, scanner].toSorted((a, b) => b.prefix.length - a.prefix.length));
    setOpen(false);
  };
  return (
    <Card title={say('scanners')} note={say('scanners_note')}>
      {scanners.length > 0 && (
        <ul class="plain-list">
          {scanners.map((scanner) => (
            <li key={scanner.name}>
              <div>
                <b>{scanner.name}</b>
                <p class="note">{scannerText(scanner, say)}</p>
              </div>
              <button
                type="button"
                aria-label={say('scanner_remove', { name: scanner.name })}
                onClick={() => onChange(scanners.filter((one) => one !== scanner))}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <ScannerWizard onDone={add} onCancel={() => setOpen(false)} />
      ) : (
        <div class="actions">
          <button type="button" onClick={() => setOpen(true)}>
            {say('scanner_calibrate')}
          </button>
        </div>
      )}
    </Card>
  );
}
