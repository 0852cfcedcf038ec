import { toldOfLine } from '../../shared/told';
import { usePaperHere } from '../paper-context';
import { toldHere } from '../told-here';
import { LineCard } from './LineCard';
import { UntrackedLine } from './UntrackedLine';

/** The lines of the paper with their units, and what is wrong with them. */
export function PaperLines() {
  const here = usePaperHere();
  const { paper, view } = here;
  const told = toldHere(here);
  if (paper.lines.length === 0) return null;
  return (
    <ul class="paper-lines">
      {paper.lines.map((line) => {
        const shown = view.lines.find(({ key }) => key === line.key);
        if (!shown) return <UntrackedLine key={line.key} line={line} />;
        return <LineCard key={line.key} line={line} shown={shown} told={toldOfLine(told, shown)} />;
      })}
    </ul>
  );
}
