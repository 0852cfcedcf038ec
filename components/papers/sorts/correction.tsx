import { useState } from 'preact/hooks';
import type { DraftView } from '../../../core/ledger/till';
import type { Correction } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Segmented } from '../../manager/ui/Choices';
import { SelectField } from '../../manager/ui/Field';
import { Identifiers } from '../../manager/ui/Identifiers';
import { Reasons } from '../../shared/Reasons';
import { AmountField } from '../AmountField';
import { DayField, NoteText, SavedText } from '../PaperText';
import { PostBar } from '../PostBar';
import { useDetail, usePaperHere } from '../paper-context';
import type { PaperSort } from '../sort';
import { toldHere } from '../told-here';
import { unitCount } from '../units';

/** Something that the ledger says of a unit is wrong: its number, what it cost, its warranty. Begun on the unit’s page. */
export const CORRECTION: PaperSort = {
  id: 'correction',
  kind: 'correction',
  is: () => true,
  begin: () => ({}),
  listed: false,
  meetsNew: false,
  Body: CorrectionBody,
};

function CorrectionBody() {
  const { say } = useDesk();
  const here = usePaperHere();
  const { correction } = here.paper.details;
  const line = here.view.lines[0];
  const unit = line?.units[0];
  if (!correction || !line || !unit) return <p class="note">{say('correction_empty')}</p>;
  return (
    <>
      <section class="card">
        {unitCount(here.view) > 1 ? (
          <ManyUnits lines={here.view.lines} />
        ) : (
          <div>
            <h2>{line.productName}</h2>
            <Identifiers of={unit.identifiers} />
          </div>
        )}
        <CorrectionFields correction={correction} />
        <NoteText label={say('correction_why')} hint={say('correction_why_hint')} />
      </section>
      <Reasons told={toldHere(here)} />
      <PostBar />
    </>
  );
}

/** A delivery, all of which cost more or less. */
function ManyUnits({ lines }: Pick<DraftView, 'lines'>) {
  const { say } = useDesk();
  return (
    <div>
      <h2>{say('correction_many')}</h2>
      <ul>
        {lines.map(({ key, productName, units }) => (
          <li key={key}>
            {units.length} × {productName}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldsProps<C extends Correction> {
  readonly correction: C;
  readonly edit: (make: (before: C) => C) => void;
}

function CorrectionFields({ correction }: { readonly correction: Correction }) {
  const [, save] = useDetail('correction');
  /** Changes made to what the correction is by then; it never becomes one of another thing. */
  const editing =
    <C extends Correction>(shown: C) =>
    (make: (before: C) => C) =>
      save((before) => (before?.what === shown.what ? make(before as C) : before));
  switch (correction.what) {
    case 'identifier':
      return <NumberFields correction={correction} edit={editing(correction)} />;
    case 'cost':
      return <CostFields correction={correction} edit={editing(correction)} />;
    case 'warranty':
      return <WarrantyFields correction={correction} edit={editing(correction)} />;
  }
}

type Of<W extends Correction['what']> = Extract<Correction, { what: W }>;

function NumberFields({ correction, edit }: FieldsProps<Of<'identifier'>>) {
  const { say } = useDesk();
  const { view } = usePaperHere();
  const identifiers = view.lines[0]?.units[0]?.identifiers ?? [];
  const choices = identifiers.map(({ key, scheme, value }) => ({
    value: key,
    label: `${say(`schemeShort_${scheme}`)} ${value}`,
  }));
  return (
    <div class="columns">
      <SelectField
        label={say('correction_wrong')}
        value={correction.wrong}
        choices={choices}
        onChange={(wrong) => edit((before) => ({ ...before, wrong }))}
      />
      <SavedText
        label={say('correction_right')}
        hint={say('correction_right_hint')}
        value={correction.right}
        save={(right) => edit((before) => ({ ...before, right }))}
        autofocus
      />
    </div>
  );
}

function CostFields({ correction, edit }: FieldsProps<Of<'cost'>>) {
  const { say } = useDesk();
  const [sign, setSign] = useState<Sign>(correction.minor < 0 ? 'less' : 'more');
  return (
    <>
      <Segmented
        label={say('correction_cost')}
        value={sign}
        choices={(['more', 'less'] as const).map((value) => ({ value, label: say(`correction_${value}`) }))}
        onChange={(to) => {
          setSign(to);
          edit((before) => ({ ...before, minor: signed(before.minor, to) }));
        }}
      />
      <AmountField
        label={say('correction_by')}
        hint={say('correction_by_hint')}
        value={correction.minor === 0 ? null : Math.abs(correction.minor)}
        onChange={(minor) => edit((before) => ({ ...before, minor: signed(minor ?? 0, sign) }))}
      />
    </>
  );
}

type Sign = 'more' | 'less';

function signed(minor: number, sign: Sign): number {
  return sign === 'less' && minor !== 0 ? -Math.abs(minor) : Math.abs(minor);
}

function WarrantyFields({ correction, edit }: FieldsProps<Of<'warranty'>>) {
  const { say } = useDesk();
  return (
    <div class="columns">
      <DayField
        label={say('correction_starts')}
        value={correction.startsOn}
        onChange={(startsOn) => edit((before) => ({ ...before, startsOn }))}
      />
      <DayField
        label={say('correction_ends')}
        hint={say('correction_ends_hint')}
        value={correction.endsOn}
        onChange={(endsOn) => edit((before) => ({ ...before, endsOn }))}
      />
    </div>
  );
}
