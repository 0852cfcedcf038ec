import type { SurfaceState } from '../../core/gate/surface';
import { Icon } from '../shared/Icon';
import { Reasons } from '../shared/Reasons';
import { isNews } from '../shared/scan-news';
import { tell, toldOfDocument, toldOfLine } from '../shared/told';
import type { Announcement } from './announce';
import { Header } from './Header';
import { LineCard } from './LineCard';
import { Mark } from './Mark';
import { PhaseNotice } from './PhaseNotice';
import { ReturnToSelect } from './ReturnToSelect';
import { ScanField } from './ScanField';
import { statusOf } from './status';
import { useTill } from './till-context';
import { UnresolvedList } from './UnresolvedList';

export interface PanelProps {
  readonly state: SurfaceState;
  readonly open: boolean;
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
  ...(['open', 'held', 'refused', 'changed', 'unanswered', 'released'] as const),
]);

export function Panel({ state, open, settleAtTill, failure, onOpen, onCollapse, onMove }: PanelProps) {
  const { say } = useTill();
  const status = statusOf(state, say);
  const view = WORKING.has(state.phase) ? state.view : null;
  if (!open) return <Mark status={status} onOpen={onOpen} />;
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
        <PhaseNotice state={state} />
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
      {view.lines.length > 0 && state.phase !== 'released' && (
        <ScanField activeLine={state.activeLine} lastScan={lastScan} />
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

/** Read out, never shown. It stays mounted: a screen reader follows only regions it knew before they changed. */
export function LiveRegions({ said, turn }: { readonly said: Announcement; readonly turn: number }) {
  return (
    <>
      <div class="hidden" role="status" aria-live="polite">
        <span key={turn}>{said.polite}</span>
      </div>
      <div class="hidden" role="alert" aria-live="assertive">
        <span key={turn}>{said.urgent}</span>
      </div>
    </>
  );
}
