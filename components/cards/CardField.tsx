import { useRef } from 'preact/hooks';
import { CARD_PLACES, LONGEST_TEMPLATE, parseTemplate, type TemplateProblem } from '../../core/outputs/card-template';
import { STANDARD_CARDS } from '../../core/outputs/standard-card';
import { type Desk, useDesk } from '../manager/desk';
import { Inheritable, without } from '../manager/types/Inheritable';
import type { TypeFieldProps } from '../manager/types/type-field';
import { Field } from '../manager/ui/Field';
import { CardPreview } from './CardPreview';

/** What is wrong with the template of a type, in words that name the place; null: nothing. */
export function templateTrouble(template: string | undefined, say: Desk['say']): string | null {
  const parsed = parseTemplate(template ?? '');
  return parsed.ok ? null : problemText(parsed.problem, say);
}

function problemText({ what, line, column, word }: TemplateProblem, say: Desk['say']): string {
  const places = CARD_PLACES.map((place) => `{{${place}}}`).join(', ');
  switch (what) {
    case 'unknown':
      return say('card_problem_unknown', { line, column, word: `{{${word}}}`, places });
    case 'open':
      return say('card_problem_open', { line, column });
    case 'long':
      return say('card_problem_long', { limit: LONGEST_TEMPLATE });
  }
}

/** The text of the warranty card, with what it will look like. */
export function CardField({ draft, types, onChange }: TypeFieldProps) {
  const { say, language } = useDesk();
  const set = (cardTemplate: string) => onChange({ ...draft, cardTemplate });
  return (
    <Inheritable
      label={say('card_template')}
      hint={say('card_template_hint')}
      draft={draft}
      types={types}
      field="cardTemplate"
      fallback=""
      words={(text) => say(text.trim() === '' ? 'card_standard' : 'card_own')}
      onOwn={(before) => set(before.trim() === '' ? STANDARD_CARDS[language] : before)}
      onInherit={() => onChange(without(draft, 'cardTemplate'))}
    >
      <div class="card-editor">
        <Editor text={draft.cardTemplate ?? ''} onChange={set} />
        <CardPreview template={draft.cardTemplate ?? ''} />
      </div>
    </Inheritable>
  );
}

function Editor({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { say } = useDesk();
  const box = useRef<HTMLTextAreaElement>(null);
  const trouble = templateTrouble(text, say);
  const insert = (place: string) => {
    const area = box.current;
    if (!area) return;
    area.setRangeText(`{{${place}}}`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    onChange(area.value);
  };
  return (
    <div class="card-text-editor">
      <Field label={say('card_text')} error={trouble ?? undefined} hint={say('card_markup')}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={box}
            rows={16}
            value={text}
            spellcheck={false}
            aria-invalid={trouble ? true : undefined}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="places">
        <legend>{say('card_places')}</legend>
        {CARD_PLACES.map((place) => (
          <button key={place} type="button" title={say(`card_place_${place}`)} onClick={() => insert(place)}>
            {say(`card_place_${place}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
