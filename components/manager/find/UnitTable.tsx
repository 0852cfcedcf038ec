import type { Unit } from '../../../core/model/unit';
import { useDesk } from '../desk';
import { momentText } from '../format';
import { hashOf } from '../routes';
import { UnitStateBadge } from '../ui/Badge';
import { DaysLeft } from '../ui/DaysLeft';
import { Identifiers } from '../ui/Identifiers';
import { lastPaper } from './last-paper';
import { whereText } from './where';

interface UnitTableProps {
  readonly units: readonly Unit[];
  /** What was searched for; marked in the identifiers. */
  readonly part: string;
  /** Left out where all units are of one product. */
  readonly withProduct?: boolean;
}

/** Units with their state in words and the paper that put them there. */
export function UnitTable({ units, part, withProduct = true }: UnitTableProps) {
  const { say } = useDesk();
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('col_identifiers')}</th>
            {withProduct && <th scope="col">{say('col_product')}</th>}
            <th scope="col">{say('col_state')}</th>
            <th scope="col">{say('col_where')}</th>
            <th scope="col">{say('col_last_paper')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} part={part} withProduct={withProduct} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitRow({
  unit,
  part,
  withProduct,
}: {
  readonly unit: Unit;
  readonly part: string;
  readonly withProduct: boolean;
}) {
  const desk = useDesk();
  const { say, language } = desk;
  const paper = lastPaper(unit);
  return (
    <tr>
      <td>
        <a class="row-link" href={hashOf({ view: 'unit', id: unit.id })}>
          <Identifiers of={unit.identifiers} part={part} />
        </a>
      </td>
      {withProduct && <td class="name">{unit.productName}</td>}
      <td>
        <UnitStateBadge state={unit.state} />
        {unit.coveredUntil && (
          <div class="below">
            <DaysLeft endsOn={unit.coveredUntil} />
          </div>
        )}
      </td>
      <td>{whereText(unit, desk)}</td>
      <td>
        {paper && (
          <>
            {say(`kind_${paper.kind}`)} {paper.number ?? ''}
            <small class="below">{momentText(paper.at, language)}</small>
          </>
        )}
      </td>
    </tr>
  );
}
