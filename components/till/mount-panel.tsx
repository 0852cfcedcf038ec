import { render } from 'preact';
import type { Surface, SurfaceHost } from '../../core/gate/surface';
import { troubleOf } from '../../core/gate/surface-trouble';
import { createBadges } from './badges';
import { createBeeper } from './beeper';
import { createDocking, type Shape } from './docking';
import { createHostElement, type HostElement } from './host-element';
import { LiveRegions } from './LiveRegions';
import { ownEventsOf, swallowOwnEvents } from './own-events';
import { deliverInside, fieldIn, isShortcut } from './own-side';
import { Panel } from './Panel';
import { createPanelFocus, type PanelFocus } from './panel-focus';
import { fail, firstModel, goOn, type PanelModel, step } from './panel-model';
import { keepPlaced } from './placement';
import { recall, remember, tabStorage } from './remembered';
import { sayIn } from './say';
import { shake } from './shake';
import { TillProvider } from './till-context';
import { troubleWords } from './trouble-words';

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
  for (const type of ['pointerdown', 'keydown'])
    view.addEventListener(type, drawing.goesOn, { capture: true, passive: true, signal });
  // Not before: a panel that jumps while the page moves is worse than one that lies on it for a moment.
  view.addEventListener('scrollend', drawing.dock, { capture: true, passive: true, signal });
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
      if (sound !== null) {
        beeper[sound]();
        shake(view.navigator, sound);
      }
      const typing = performance.now() - events.lastTyped() < TYPING;
      if (turnedBack && !typing) focus.give('reason', 'scan', 'collapse', 'open');
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
  /** The clerk does something in the page. */
  goesOn(): void;
}

/** So long after the clerk's first key or click she still sees what was saved, in milliseconds. */
const SAVED_SHOWN = 8000;

/** Draws the panel and carries out what the clerk does with the panel itself. */
function drawInto(hidden: HostElement, host: SurfaceHost, focus: PanelFocus, storage: Storage | null): Drawing {
  const say = sayIn(host.language);
  const remembered = recall(storage);
  let model = firstModel(remembered.keptSmall);
  const docking = createDocking(hidden, remembered.corner, {
    finalControls: host.finalControls,
    lines: () => model.state.view?.lines.flatMap(({ key }) => host.lineElement(key) ?? []) ?? [],
  });
  let shape: Shape = 'panel';
  const context = { say, language: host.language, actions: host.actions, failed };

  function failed(error: unknown): void {
    draw(fail(model, troubleWords(troubleOf(error), say), say));
  }

  function setOpen(open: boolean): void {
    const keptSmall = !open;
    remember(storage, { keptSmall, corner: docking.corner() });
    if (!open) focus.giveBack();
    draw({ ...model, open, keptSmall, insisted: open });
    docking.settle();
    if (open) focus.give('scan', 'collapse');
  }

  function move(): void {
    docking.move();
    remember(storage, { keptSmall: model.keptSmall, corner: docking.corner() });
  }

  function draw(next: PanelModel): void {
    model = next;
    const { state, open, insisted, failure, said, turn, flash } = model;
    render(
      <TillProvider value={context}>
        <section aria-label={say('panel_label')}>
          <Panel
            state={state}
            shape={open && (insisted || shape === 'panel') ? 'panel' : open ? shape : 'mark'}
            settleAtTill={host.settleAtTill}
            failure={failure}
            onOpen={() => setOpen(true)}
            onCollapse={() => setOpen(false)}
            onMove={move}
          />
          <LiveRegions said={said} turn={turn} />
          {flash && <div key={flash.turn} class={`flash ${flash.tone}`} aria-hidden="true" />}
        </section>
      </TillProvider>,
      hidden.root,
    );
    focus.mend();
  }

  function dock(): void {
    const found = docking.look();
    if (found !== shape) {
      shape = found;
      draw(model);
    }
    docking.settle();
  }

  let leaving: string | null = null;
  function goesOn(): void {
    const { saved } = model.state;
    if (!saved || saved.id === leaving) return;
    leaving = saved.id;
    setTimeout(() => saved.id === model.state.saved?.id && draw(goOn(model)), SAVED_SHOWN);
  }

  draw(model);
  docking.settle();
  return { model: () => model, draw, setOpen, dock, goesOn };
}
