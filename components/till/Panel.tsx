import type { SurfaceState } from '../../core/gate/surface';
import { standsAlone } from '../../core/gate/surface-state';
import { Icon } from '../shared/Icon';
import { Reasons } from '../shared/Reasons';
import { asOf, isNews } from '../shared/scan-news';
import { tell, toldOfDocument, toldOfLine } from '../shared/told';
import type { Shape } from './docking';
import { Header } from './Header';
import { LineCard } from './LineCard';
import { Mark } from './Mark';
import { PhaseNotice } from './PhaseNotice';
import { ReturnToSelect } from './ReturnToSelect';
import { SavedNotice } from './SavedNotice';
import { ScanField } from './ScanField';
import { ScanNotice } from './ScanNotice';
import { statusOf } from './status';
import { useTill } from './till-context';
import { UnresolvedList } from './UnresolvedList';

export interface PanelProps {
  readonly state: SurfaceState;
  readonly shape: Shape;
  readonly settleAtTill: boolean;
  /** What the last action that failed said, or null. */
  readonly failure: string | null;
  readonly onOpen: () => void;
  readonly onCollapse: () => void;
  readonly onMove: () => void;
}

/** A paper with few lines shows them all unfolded. */
const FEW = 3;
/** Phases in which the clerk can still work on the paper. */
const WORKING: ReadonlySet<SurfaceState['phase']> = new Set([
  ...(['open', 'held', 'refused', 'changed', 'unsaved', 'unanswered', 'released'] as const),
]);

export function Panel({ state, shape, settleAtTill, failure, onOpen, onCollapse, onMove }: PanelProps) {
  const { say } = useTill();
  const status = statusOf(state, say);
  const view = WORKING.has(state.phase) ? state.view : null;
  if (shape !== 'panel') {
    const told = shape === 'bar' && view ? tell(view, state.phase === 'refused') : [];
    return <Mark status={status} reason={told[0]?.text ?? null} bar={shape === 'bar'} onOpen={onOpen} />;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is a convenience on top of the collapse button
    <div
      class="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCollapse();
      }}
    >
      <Header
        kind={view?.kind ?? null}
        status={status}
        held={state.phase === 'held'}
        onCollapse={onCollapse}
        onMove={onMove}
      />
      <div class="body">
        {failure !== null && (
          <p class="notice bad">
            <Icon name="warning" /> {say('panel_failed_text', { error: failure })}
          </p>
        )}
        {state.saved && <SavedNotice saved={state.saved} />}
        <PhaseNotice state={state} />
        <ScanNotice notice={state.notice} waiting={view?.waiting ?? []} />
        {view && <Paper state={state} view={view} />}
        <UnresolvedList documents={state.unresolved} settleAtTill={settleAtTill} />
      </div>
    </div>
  );
}

/** The paper on the page: where scans go, its lines, what is wrong. */
function Paper({ state, view }: { readonly state: SurfaceState; readonly view: NonNullable<SurfaceState['view']> }) {
  const { say } = useTill();
  const refused = state.phase === 'refused';
  const told = tell(view, refused);
  const lastScan = state.lastScan && isNews(state.lastScan, view) ? state.lastScan : null;
  return (
    <>
      {(view.lines.length > 0 || (lastScan !== null && standsAlone(lastScan, view))) && state.phase !== 'released' && (
        <ScanField activeLine={state.activeLine} lastScan={lastScan && asOf(lastScan, view)} scanned={state.lastScan} />
      )}
      {view.shadow && (
        <p class="notice">
          <Icon name="watch" /> {say('panel_shadow_text')}
        </p>
      )}
      <Reasons told={toldOfDocument(told, view.lines)} />
      {view.kind === 'customerReturn' && view.lines.length > 0 && <ReturnToSelect value={view.returnTo} />}
      <ul class="lines">
        {view.lines.map((line) => {
          const toldHere = toldOfLine(told, line);
          const active = line.key === state.activeLine;
          return (
            <LineCard
              key={line.key}
              line={line}
              told={toldHere}
              active={active}
              unfolded={active || toldHere.length > 0 || view.lines.length <= FEW}
              fromStock={view.kind === 'sale'}
            />
          );
        })}
      </ul>
    </>
  );
}
