import type { Delimiter } from '../../../core/outputs/csv';
import { type HistorySource, historyCsv } from '../../../core/outputs/history-csv';
import type { FileSink } from '../ports';

/**
 * Streams the history into a file. Stops between two pieces when `signal` says so, and then leaves no half file behind.
 * Resolves to whether the file is complete.
 */
export async function exportHistory(
  source: HistorySource,
  sink: FileSink,
  delimiter: Delimiter,
  signal: AbortSignal,
  progress: (entries: number) => void,
): Promise<boolean> {
  let entries = 0;
  try {
    for await (const chunk of historyCsv(source, delimiter)) {
      if (signal.aborted) break;
      await sink.write(chunk.text);
      entries += chunk.entries;
      progress(entries);
    }
  } catch (error) {
    await sink.abort();
    throw error;
  }
  if (signal.aborted) {
    await sink.abort();
    return false;
  }
  await sink.close();
  return true;
}
