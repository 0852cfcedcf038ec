import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LineView, StockChoice } from '../../core/ledger/till';
import { Press } from '../shared/Press';
import { ChoiceList } from './ChoiceList';
import { useTill } from './till-context';

/** Lists the units in stock for one line; a part of an identifier narrows them down. */
export function StockPicker({ line }: { readonly line: LineView }) {
  const { say } = useTill();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);

  function close(): void {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  }

  return (
    <>
      <div class="buttons" ref={opener}>
        <Press
          onPress={() => setOpen(!open)}
          label={say('panel_pick_for', { product: line.productName })}
          expanded={open}
        >
          {say('panel_pick')}
        </Press>
      </div>
      {open && <StockSearch line={line} onClose={close} />}
    </>
  );
}

function StockSearch({ line, onClose }: { readonly line: LineView; readonly onClose: () => void }) {
  const { say, actions, failed } = useTill();
  const [part, setPart] = useState('');
  const [choices, setChoices] = useState<readonly StockChoice[] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => field.current?.focus(), []);

  useEffect(() => {
    let current = true;
    actions.choices(line.key, part).then((found) => current && setChoices(found), failed);
    return () => {
      current = false;
    };
    // A unit that was picked or removed changes what is left to pick.
  }, [actions, failed, line.key, line.units.length, part]);

  function pick(choice: StockChoice | undefined): void {
    const text = choice?.identifiers[0]?.value;
    if (text === undefined) return;
    actions.scan(text, line.key).catch(failed);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(box.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows and Esc are a convenience on top of Tab and the close button
    <div class="picker" ref={box} onKeyDown={onKeyDown}>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          pick(choices?.[0]);
        }}
      >
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label={say('panel_pick_search')}
          placeholder={say('panel_pick_search')}
          onInput={(event) => setPart(event.currentTarget.value.trim())}
        />
      </form>
      <ChoiceList choices={choices} onPick={pick} />
      <Press class="link" onPress={onClose}>
        {say('panel_pick_close')}
      </Press>
    </div>
  );
}

/** Moves the focus among the search field and the units found. */
function step(box: HTMLElement | null, by: 1 | -1): void {
  const root = box?.getRootNode();
  if (!box || !(root instanceof ShadowRoot)) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input, .choices button')];
  const focused = stops.find((stop) => stop === root.activeElement);
  if (focused) stops[stops.indexOf(focused) + by]?.focus();
}
