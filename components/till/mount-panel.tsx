import { render } from 'preact';
import type { Surface, SurfaceHost, SurfaceState } from '../../core/gate/surface';
import { type Announcement, announce } from './announce';
import { createBadges } from './badges';
import { createBeeper } from './beeper';
import { CORNERS, createHostElement } from './host-element';
import { openAfter } from './opening';
import { ownEventsOf, swallowOwnEvents } from './own-events';
import { deliverInside, fieldIn, isShortcut } from './own-side';
import { LiveRegions, Panel } from './Panel';
import { createPanelFocus } from './panel-focus';
import { keepPlaced } from './placement';
import { recall, remember, tabStorage } from './remembered';
import { sayIn } from './say';
import { isGood } from './scan-news';
import { TillProvider } from './till-context';

const BEGINNING: SurfaceState = {
  phase: 'starting',
  view: null,
  activeLine: null,
  lastScan: null,
  unresolved: [],
  detail: [],
};

/** Milliseconds after a key in the page during which a refusal does not take the focus: a scanner may be typing. */
const TYPING = 400;

/** Puts the panel into the page. The page sees one element with a closed root; none of its own nodes is touched. */
export function mountPanel(host: SurfaceHost, document: Document): Surface {
  const view = document.defaultView;
  if (view === null) throw new Error('The till panel needs a document that is shown in a window');
  const stop = new AbortController();
  const { signal } = stop;
  const say = sayIn(host.language);
  const beeper = createBeeper(host.sound ? globalThis.AudioContext : undefined);
  const storage = tabStorage(view);
  const { element, shadow, root, dock, raise } = createHostElement(document);
  const layer = document.createElement('div');
  shadow.append(layer);
  const badges = createBadges(layer, host.lineElement);
  const focus = createPanelFocus(shadow, element);
  const events = ownEventsOf(globalThis) ?? swallowOwnEvents(view, signal);

  let { keptSmall, corner } = recall(storage);
  let state = BEGINNING;
  let open = false;
  let failure: string | null = null;
  let said: Announcement = { polite: '', urgent: '' };
  let turn = 0;

  function draw(): void {
    render(
      <TillProvider value={context}>
        <section aria-label={say('panel_label')}>
          <Panel
            state={state}
            open={open}
            settleAtTill={host.settleAtTill}
            failure={failure}
            onOpen={() => setOpen(true)}
            onCollapse={() => setOpen(false)}
            onMove={move}
          />
          <LiveRegions said={said} turn={turn} />
        </section>
      </TillProvider>,
      root,
    );
    focus.mend();
  }

  const context = {
    say,
    language: host.language,
    actions: host.actions,
    failed(error: unknown) {
      failure = error instanceof Error ? error.message : String(error);
      said = { polite: '', urgent: say('panel_failed_text', { error: failure }) };
      turn += 1;
      draw();
    },
  };

  function setOpen(next: boolean): void {
    open = next;
    keptSmall = !next;
    remember(storage, { keptSmall, corner });
    draw();
    if (next) focus.give('scan', 'collapse');
    else focus.giveBack();
  }

  function move(): void {
    corner = CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner;
    remember(storage, { keptSmall, corner });
    dock(corner);
  }

  function show(next: SurfaceState): void {
    const before = state;
    state = next;
    failure = null;
    open = openAfter(before, next, open, keptSmall);
    const news = announce(before, next, say);
    if (news) {
      said = news;
      turn += 1;
    }
    draw();
    badges.show(next);
    sound(before, next);
    const typing = performance.now() - events.lastTyped() < TYPING;
    if (next.phase === 'refused' && before.phase !== 'refused' && !typing) focus.give('reason', 'scan');
  }

  function sound(before: SurfaceState, next: SurfaceState): void {
    const scan = next.lastScan === before.lastScan ? null : next.lastScan;
    const refused = next.phase !== before.phase && (next.phase === 'refused' || next.phase === 'changed');
    if (refused || (scan && !isGood(scan))) beeper.bad();
    else if (scan) beeper.good();
  }

  const release = events.claim({
    element,
    field: () => fieldIn(shadow),
    deliver(event) {
      if (event instanceof FocusEvent) focus.arrived(event.relatedTarget);
      else deliverInside(shadow, event);
    },
    takesShortcut(event) {
      if (!isShortcut(event)) return false;
      event.preventDefault();
      setOpen(true);
      return true;
    },
  });

  dock(corner);
  draw();
  keepPlaced(element, { signal, moved: raise, changed: badges.place });
  view.addEventListener('scroll', badges.place, { capture: true, passive: true, signal });
  view.addEventListener('resize', badges.place, { signal });

  return {
    show,
    destroy() {
      release();
      stop.abort();
      render(null, root);
      element.remove();
      beeper.close();
    },
  };
}
