import { render } from 'preact';
import type { Surface, SurfaceHost } from '../../core/gate/surface';
import { createBeeper } from '../shared/beeper';
import { type Hands, HandsProvider } from '../shared/hands';
import { sayIn } from '../shared/say';
import { createBadges } from './badges';
import { createDocking } from './docking';
import { createHostElement, type HostElement } from './host-element';
import { ownEventsOf, swallowOwnEvents } from './own-events';
import { deliverInside, fieldIn, isShortcut } from './own-side';
import { LiveRegions, Panel } from './Panel';
import { createPanelFocus, type PanelFocus } from './panel-focus';
import { fail, firstModel, type PanelModel, step } from './panel-model';
import { keepPlaced } from './placement';
import { recall, remember, tabStorage } from './remembered';
import { TillProvider } from './till-context';

/** Milliseconds after a key in the page during which a refusal does not take the focus: a scanner may be typing. */
const TYPING = 400;

/** Puts the panel into the page. The page sees one element with a closed root; none of its own nodes is touched. */
export function mountPanel(host: SurfaceHost, document: Document): Surface {
  const view = document.defaultView;
  if (view === null) throw new Error('The till panel needs a document that is shown in a window');
  const stop = new AbortController();
  const { signal } = stop;
  const hidden = createHostElement(document);
  const layer = document.createElement('div');
  hidden.shadow.append(layer);
  const badges = createBadges(layer, host.lineElement);
  const focus = createPanelFocus(hidden.shadow, hidden.element);
  const beeper = createBeeper(host.sound ? globalThis.AudioContext : undefined);
  const events = ownEventsOf(globalThis) ?? swallowOwnEvents(view, signal);
  const say = sayIn(host.language);
  const drawing = drawInto(hidden, host, focus, tabStorage(view));

  const release = events.claim({
    element: hidden.element,
    field: () => fieldIn(hidden.shadow),
    deliver(event) {
      if (event instanceof FocusEvent) focus.arrived(event.relatedTarget);
      else deliverInside(hidden.shadow, event);
    },
    takesShortcut(event) {
      if (!isShortcut(event)) return false;
      event.preventDefault();
      drawing.setOpen(true);
      return true;
    },
  });
  const moved = () => {
    hidden.raise();
    drawing.dock();
  };
  keepPlaced(hidden.element, { signal, moved, changed: badges.place });
  view.addEventListener('scroll', badges.place, { capture: true, passive: true, signal });
  view.addEventListener('resize', badges.place, { signal });
  view.addEventListener('resize', drawing.dock, { signal });
  view.addEventListener('focusin', drawing.dock, { capture: true, signal });
  // A frame later: what docking changes must not come back in the same round.
  const grown = new ResizeObserver(() => view.requestAnimationFrame(drawing.dock));
  grown.observe(hidden.root);
  signal.addEventListener('abort', () => grown.disconnect());

  return {
    show(state) {
      const { model, sound, turnedBack } = step(drawing.model(), state, say);
      drawing.draw(model);
      drawing.dock();
      badges.show(state);
      if (sound !== null) beeper[sound]();
      const typing = performance.now() - events.lastTyped() < TYPING;
      if (turnedBack && !typing) focus.give('reason', 'scan', 'collapse');
    },
    destroy() {
      release();
      stop.abort();
      render(null, hidden.root);
      hidden.element.remove();
      beeper.close();
    },
  };
}

interface Drawing {
  model(): PanelModel;
  draw(model: PanelModel): void;
  setOpen(open: boolean): void;
  /** Puts the panel where it covers nothing that the clerk needs. */
  dock(): void;
}

/** Draws the panel and carries out what the clerk does with the panel itself. */
function drawInto(hidden: HostElement, host: SurfaceHost, focus: PanelFocus, storage: Storage | null): Drawing {
  const say = sayIn(host.language);
  const remembered = recall(storage);
  const docking = createDocking(hidden, remembered.corner, host.finalControls);
  let model = firstModel(remembered.keptSmall);
  const context = { say, language: host.language, actions: host.actions, failed };
  const { askManager } = host.actions;

  /** What a manager may pass over is known of the draft that is shown. */
  function overrideNow(): Pick<Hands, 'override'> {
    const passable = model.state.view?.passable ?? [];
    if (!askManager || passable.length === 0) return {};
    const ask = () => void askManager().catch(failed);
    return { override: { label: say('panel_manager'), allows: ({ rule }) => passable.includes(rule), ask } };
  }

  function failed(error: unknown): void {
    draw(fail(model, error instanceof Error ? error.message : String(error), say));
  }

  function setOpen(open: boolean): void {
    const keptSmall = !open;
    remember(storage, { keptSmall, corner: docking.corner() });
    if (!open) focus.giveBack();
    draw({ ...model, open, keptSmall });
    if (open) focus.give('scan', 'collapse');
  }

  function move(): void {
    docking.move();
    remember(storage, { keptSmall: model.keptSmall, corner: docking.corner() });
  }

  function draw(next: PanelModel): void {
    model = next;
    const { state, open, failure, said, turn } = model;
    render(
      <TillProvider value={context}>
        <HandsProvider value={{ ...context, ...overrideNow() }}>
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
        </HandsProvider>
      </TillProvider>,
      hidden.root,
    );
    focus.mend();
  }

  hidden.dock(docking.corner());
  draw(model);
  return { model: () => model, draw, setOpen, dock: docking.settle };
}
