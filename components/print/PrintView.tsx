import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type PrintedPaper, SHEET_SIZES, type SheetSize } from '../../core/model/sheet-size';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { Segmented } from '../manager/ui/Choices';
import { useChange } from '../manager/use-change';
import { pageRule } from './page-rule';

interface PrintViewProps {
  /** Title of the page, and the name that a printed file gets. */
  readonly title: string;
  /** Whose size of sheet it is. */
  readonly of: PrintedPaper;
  /** Opens the print dialog as soon as the sheets are there. */
  readonly atOnce?: boolean;
  /** Beside the print button: a link back, a note. */
  readonly aside?: ComponentChildren;
  /** One `Sheet` for each paper. */
  readonly children: ComponentChildren;
}

/**
 * What is to be printed, as it will look on its sheet, under a bar with the size and the print button. Only the sheets are printed,
 * whatever else the page shows.
 */
export function PrintView({ title, of, atOnce = false, aside, children }: PrintViewProps) {
  const { say, office, settings } = useDesk();
  const change = useChange();
  const sheets = useRef<HTMLDivElement>(null);
  const size = settings.sheets[of];
  const height = useTallest(sheets, size);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (atOnce) print();
  }, [atOnce]);
  const choose = (chosen: SheetSize) =>
    void change.make(() => office.saveSettings({ sheets: { ...settings.sheets, [of]: chosen } }));
  return (
    <div class="print">
      <style>{pageRule(size, height)}</style>
      <header class="print-bar">
        <h1>{title}</h1>
        <Segmented
          label={say('print_size')}
          hideLabel
          value={size}
          choices={SHEET_SIZES.map((value) => ({ value, label: say(`print_size_${value}`) }))}
          onChange={choose}
        />
        <div class="actions">
          <button type="button" class="primary" onClick={() => print()}>
            {say('print')}
          </button>
          {aside}
        </div>
        <Trouble error={change.error} />
      </header>
      <div class="sheets" data-size={size} ref={sheets}>
        {children}
      </div>
    </div>
  );
}

/** One printed paper; the next one begins on a new page. */
export function Sheet({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <article class="sheet" aria-label={label}>
      {children}
    </article>
  );
}

/** Height of the tallest sheet in CSS pixels: a roll is cut there. */
function useTallest(sheets: { readonly current: HTMLElement | null }, size: SheetSize): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const box = sheets.current;
    if (!box) return;
    const measure = () =>
      setHeight(Math.max(0, ...Array.from(box.children, (sheet) => sheet.getBoundingClientRect().height)));
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    measure();
    return () => watch.disconnect();
  }, [size]);
  return height;
}
