import { useState } from 'preact/hooks';
import type { Office } from '../../../core/ledger/office';
import { dayOf } from '../../../core/model/warranty';
import type { Delimiter } from '../../../core/outputs/csv';
import { warrantiesHead, warrantyRows } from '../../../core/outputs/warranties-csv';
import { useDesk, useManager } from '../desk';
import type { FileSink } from '../ports';
import { Trouble } from '../ui/Answer';
import { useAction } from '../use-action';

interface EndingExportProps {
  readonly days: number;
  /** Part of the product's name; empty: of all. */
  readonly product: string;
}

/** The whole list as CSV, as it is filtered now. */
export function EndingExport({ days, product }: EndingExportProps) {
  const { say, office, language, now, settings } = useDesk();
  const { saveFile } = useManager();
  const action = useAction();
  const [written, setWritten] = useState<number | null>(null);
  const start = () => {
    const today = dayOf(now().toISOString(), settings.timeZone ?? undefined);
    const chosen = saveFile(`warranties-${today}.csv`);
    setWritten(null);
    return action.run(async () => {
      const sink = await chosen;
      if (sink) setWritten(await writeAll(office, { days, product, today }, language === 'uk' ? ';' : ',', sink));
    });
  };
  return (
    <div>
      <div class="actions inline">
        <button type="button" disabled={action.busy} onClick={start}>
          {say('ending_export')}
        </button>
        {written !== null && (
          <p role="status" class="note">
            {say('ending_exported', { count: written })}
          </p>
        )}
      </div>
      <Trouble error={action.error} />
    </div>
  );
}

interface Wanted extends EndingExportProps {
  readonly today: string;
}

/** Page by page, so that memory stays flat. Resolves to the number of units. */
async function writeAll(
  office: Office,
  { days, product, today }: Wanted,
  delimiter: Delimiter,
  sink: FileSink,
): Promise<number> {
  let count = 0;
  try {
    await sink.write(warrantiesHead(delimiter));
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<Office['endingWarranties']>> = await office.endingWarranties(days, product, after);
      await sink.write(warrantyRows(page.rows, today, delimiter));
      count += page.rows.length;
      after = page.next;
      if (after === null) break;
    }
  } catch (error) {
    await sink.abort();
    throw error;
  }
  await sink.close();
  return count;
}
