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
  const [correction, save] = useDetail('correction');
  const line = here.view.lines[0];
  const unit = line?.units[0];
  if (!correction || !line || !unit) return <p class="note">{say('correction_empty')}</p>;
  return (
    <>
      <section class="card">
        <div>
          <h2>{line.productName}</h2>
          <Identifiers of={unit.identifiers} />
        </div>
        <CorrectionFields correction={correction} save={save} />
        <NoteText label={say('correction_why')} hint={say('correction_why_hint')} />
      </section>
      <Reasons told={toldHere(here)} />
      <PostBar />
    </>
  );
}

interface FieldsProps<C extends Correction> {
  readonly correction: C;
  readonly save: (correction: Correction) => void;
}

function CorrectionFields({ correction, save }: FieldsProps<Correction>) {
  switch (correction.what) {
    case 'identifier':
      return <NumberFields correction={correction} save={save} />;
    case 'cost':
      return <CostFields correction={correction} save={save} />;
    case 'warranty':
      return <WarrantyFields correction={correction} save={save} />;
  }
}

type Of<W extends Correction['what']> = Extract<Correction, { what: W }>;

function NumberFields({ correction, save }: FieldsProps<Of<'identifier'>>) {
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
        onChange={(wrong) => save({ ...correction, wrong })}
      />
      <SavedText
        label={say('correction_right')}
        hint={say('correction_right_hint')}
        value={correction.right}
        save={(right) => save({ ...correction, right })}
        autofocus
      />
    </div>
  );
}

function CostFields({ correction, save }: FieldsProps<Of<'cost'>>) {
  const { say } = useDesk();
  const sign = correction.minor < 0 ? 'less' : 'more';
  const signed = (minor: number, to: 'more' | 'less') => (to === 'less' ? -Math.abs(minor) : Math.abs(minor));
  return (
    <>
      <Segmented
        label={say('correction_cost')}
        value={sign}
        choices={(['more', 'less'] as const).map((value) => ({ value, label: say(`correction_${value}`) }))}
        onChange={(to) => save({ ...correction, minor: signed(correction.minor, to) })}
      />
      <AmountField
        label={say('correction_by')}
        hint={say('correction_by_hint')}
        value={correction.minor === 0 ? null : Math.abs(correction.minor)}
        onChange={(minor) => save({ ...correction, minor: signed(minor ?? 0, sign) })}
      />
    </>
  );
}

function WarrantyFields({ correction, save }: FieldsProps<Of<'warranty'>>) {
  const { say } = useDesk();
  return (
    <div class="columns">
      <DayField
        label={say('correction_starts')}
        value={correction.startsOn}
        onChange={(startsOn) => save({ ...correction, startsOn })}
      />
      <DayField
        label={say('correction_ends')}
        hint={say('correction_ends_hint')}
        value={correction.endsOn}
        onChange={(endsOn) => save({ ...correction, endsOn })}
      />
    </div>
  );
}
