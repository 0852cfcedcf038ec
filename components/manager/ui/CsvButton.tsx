import type { Delimiter } from '../../../core/outputs/csv';
import { useDesk, useManager } from '../desk';
import { useAction } from '../use-action';
import { Trouble } from './Answer';

interface CsvButtonProps {
  /** Without its ending. */
  readonly name: string;
  readonly disabled: boolean;
  /** The pieces of the file. */
  readonly make: (delimiter: Delimiter) => Iterable<string>;
}

/** Saves what is shown as a file for a spreadsheet; the columns are separated as spreadsheets of the language expect. */
export function CsvButton({ name, disabled, make }: CsvButtonProps) {
  const { say, language, tell } = useDesk();
  const { saveFile } = useManager();
  const action = useAction();
  const save = () => {
    const chosen = saveFile(`${name}.csv`);
    return action.run(async () => {
      const sink = await chosen;
      if (!sink) return;
      try {
        for (const piece of make(language === 'uk' ? ';' : ',')) await sink.write(piece);
      } catch (error) {
        await sink.abort();
        throw error;
      }
      await sink.close();
      tell(say('csv_saved'));
    });
  };
  return (
    <div class="csv">
      <button type="button" disabled={disabled || action.busy} onClick={save}>
        {say('csv_save')}
      </button>
      <Trouble error={action.error} />
    </div>
  );
}
