import type { Till } from '../ledger/till';
import type { SiteSettings } from '../model/settings';
import type { PageReading, PosAdapter } from '../pos/adapter';
import type { Profile } from '../pos/profile';
import { createActions, type Hands } from './actions';
import { answerWithin } from './answer-within';
import type { Bridge } from './bridge';
import type { Departure } from './departure';
import { Desk } from './desk';
import type { DomGate } from './dom-gate';
import type { DomExit } from './dom-guard';
import { Errands } from './errands';
import { type Deciders, decidersAround, offerLink } from './frame-link';
import { Gatekeeper } from './gatekeeper';
import type { GateState } from './machine';
import { showNotice } from './notice';
import { Outcomes } from './outcomes';
import { PanelSeat } from './panel-seat';
import { PickUp } from './pick-up';
import { PutOff } from './put-off';
import { isUnread, RequestGate } from './requests';
import { ScanDesk } from './scan-desk';
import type { Scans } from './scans';
import { SightingTeller } from './sighting-teller';
import type { Notice, SurfaceActions, Trouble } from './surface';
import { surfaceState } from './surface-state';
import { troubleOf } from './surface-trouble';
import { watchPage } from './watch';
import { words } from './words';

export interface PosGateOptions {
  readonly window: Window & typeof globalThis;
  readonly profile: Profile;
  readonly adapter: PosAdapter;
  readonly till: Till;
  readonly settings: SiteSettings;
  readonly bridge: Bridge;
  readonly domGate: DomGate;
  readonly scans: Scans;
  readonly departure: Departure;
  /** Calls back whenever the ledger changed, whoever changed it. */
  readonly onLedgerChange: (changed: () => void) => void;
  /** Brings the panel script into this frame. */
  readonly loadPanel: () => Promise<void>;
  /** The extension was updated under this page: the ledger can no longer be reached. */
  readonly orphaned: () => boolean;
  /** Undoes everything. */
  readonly signal: AbortSignal;
}

/** One POS page under watch. Constructing does nothing; `start` attaches it. */
export class PosGate {
  readonly desk: Desk;
  readonly keeper: Gatekeeper;
  readonly requests: RequestGate;
  readonly actions: SurfaceActions;
  readonly #options: PosGateOptions;
  readonly #outcomes: Outcomes;
  readonly #seat: PanelSeat;
  readonly #errands: Errands;
  readonly #putOff: PutOff;
  readonly #pickUp: PickUp;
  readonly #hands: Hands = { activeLine: null, lastScan: null, notice: null, unresolved: [], saved: null };
  readonly #sightings: SightingTeller;
  /** What the page showed when it was submitted; it may go on showing it. */
  #savedKey: string | null = null;
  #orphanNotice = false;

  constructor(options: PosGateOptions) {
    const { adapter, till, settings, bridge, signal } = options;
    this.#options = options;
    const changed = () => this.#show();
    // What the clerk does on the panel mends a refused paper too, and the page does not change by it.
    const noted = () => {
      this.keeper.page(this.desk.see());
      this.#show();
    };
    this.desk = new Desk(adapter, till, bridge.global, noted);
    this.#outcomes = new Outcomes(adapter, till, (id, trouble) => this.#settled(id, trouble), signal);
    const checked = (definition: { readonly id: string }) =>
      bridge.connected &&
      adapter.requestRules.some((rule) => rule.mode === 'hold' && rule.documents.includes(definition.id));
    this.keeper = new Gatekeeper(this.desk, this.#outcomes, changed, checked, (state, view) =>
      this.#refusal(state, view?.sentences ?? []),
    );
    this.requests = new RequestGate(
      adapter,
      this.desk,
      this.keeper,
      this.#outcomes,
      (reading) => this.#unread(reading),
      (error) => this.#failed(error),
      () => decidersAround(options.window)?.handler ?? null,
    );
    const actions = createActions(this.desk, this.#hands, changed, () => this.#retry());
    this.actions = actions;
    this.#sightings = new SightingTeller(adapter, till, () => this.#refresh());
    const { window, departure, scans } = options;
    this.#errands = new Errands(adapter, actions, departure, signal);
    const tell = (notice: Notice | null) => this.#tell(notice);
    const scanDesk = new ScanDesk(this.desk, actions, this.#errands, departure, window.document, tell);
    this.#putOff = new PutOff(adapter, this.keeper, departure, window, signal);
    this.#pickUp = new PickUp(window.document, departure, scans, this.desk, scanDesk, this.#putOff, tell);
    const { language, sound, settleAtTill } = settings;
    const lineElement = (key: string) => adapter.lineElement(key);
    const finalControls = () => adapter.finalControls();
    const host = { actions: this.actions, lineElement, finalControls, language, sound, settleAtTill };
    this.#seat = new PanelSeat(host, options.loadPanel, globalThis, signal);
  }

  start(): void {
    const { window, bridge, domGate, adapter, onLedgerChange, signal } = this.#options;
    domGate.guard = {
      finalControl: (path) => adapter.finalControl(path),
      controlOfKey: (event) => adapter.controlOfKey(event),
      isFinal: (sending) => adapter.isFinal(sending) || (this.#around()?.guard?.isFinal(sending) ?? false),
      passes: (exit) => this.#orStops(() => this.#around()?.guard?.passes(exit) ?? this.#passes(exit)),
    };
    bridge.handler = this.requests;
    offerLink(window, () => ({ handler: bridge.handler, guard: domGate.guard }), signal);
    watchPage(window, () => this.#tick(), signal);
    // Added at that moment it is the last to hear: the page's own listeners may send the document as they go.
    const last = () => window.addEventListener('pagehide', () => this.#leave(), { once: true, signal });
    window.addEventListener('pagehide', last, { capture: true, signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal });
    onLedgerChange(() => this.#lookAnew());
    void this.#pickUp.begin();
    const visible = () => window.document.visibilityState === 'visible' && this.#lookAnew();
    window.document.addEventListener('visibilitychange', visible, { signal });
    window.addEventListener('focus', visible, { signal });
    void this.#resume();
  }

  /** A page that shows nothing has nothing to say about what it sends; the one around it may. */
  #around(): Deciders | null {
    const around = decidersAround(this.#options.window);
    return around && this.desk.see().reading.shows === 'nothing' ? around : null;
  }

  /** The ledger may say something else of the same page by now. */
  #lookAnew(): void {
    this.desk.forget();
    void this.desk.look();
  }

  /** What submits and cannot be judged does not go: an error here must not open the gate. */
  #orStops(passes: () => boolean): boolean {
    try {
      return passes();
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  #failed(error: unknown): string {
    this.desk.trouble = troubleOf(error);
    return words('unanswered', this.#options.settings.language);
  }

  #passes(dom: DomExit): boolean {
    const sight = this.desk.see();
    const { reading } = sight;
    if (isUnread(reading) && !this.keeper.expects) return this.#unread(reading) === null;
    this.#hands.notice = null;
    if (this.#putOff.stops(sight)) return false;
    const { way, byHand } = dom;
    const turnedAway = { refuse: () => undefined, request: null };
    const exit = {
      way,
      byHand,
      sight,
      stillThere: () => this.#putOff.stays() && dom.stillThere(),
      go: dom.carryOut,
      ...turnedAway,
    };
    const passes = this.keeper.attempt(exit) === 'pass';
    if (passes) this.#options.departure.submits();
    return passes;
  }

  #tick(): void {
    this.#options.domGate.attach();
    const sight = this.desk.see();
    void this.#pickUp.look();
    this.keeper.page(sight);
    const { state } = this.keeper;
    this.#outcomes.look(state.at === 'released' && state.key !== sight.key);
    void this.desk.look();
    void this.#sightings.look();
    this.#show();
  }

  /** What stands in the way of a page that cannot be read, in words; null when the shop lets it pass. */
  #unread({ shows }: PageReading): string | null {
    this.#show();
    const { onDrift, language } = this.#options.settings;
    if (shows === 'partial') return words('partial', language);
    return onDrift === 'pass' ? null : words('drift', language);
  }

  #refusal(state: GateState, sentences: readonly string[]): string {
    const { language } = this.#options.settings;
    if (state.at === 'unanswered') return words('unanswered', language);
    return state.at === 'refused' && sentences.length > 0 ? sentences.join(' ') : words('pressAgain', language);
  }

  #settled(documentId: string, trouble: Trouble | null): void {
    if (trouble !== null) this.desk.trouble = trouble;
    const { state } = this.keeper;
    this.#savedKey = state.at === 'released' && state.documentId === documentId ? state.key : null;
    this.keeper.settled(documentId);
    this.desk.forget();
    // The POS's own list may be on the page already, with a paper on it that has only now become unresolved.
    this.#sightings.forget();
    void this.#refresh().then(() => this.#sightings.look());
  }

  #leave(): void {
    this.keeper.leave(true);
    this.#outcomes.leave();
  }

  #comeBack(): void {
    this.keeper.leave(false);
    this.#pickUp.again();
    void this.#resume();
  }

  async #retry(): Promise<void> {
    this.desk.trouble = null;
    this.desk.forget();
    await this.#refresh();
    if (this.desk.trouble === null) this.keeper.answering();
    this.#show();
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.desk.look(), this.#readOpen(), this.#readSaved()]);
    this.#show();
  }

  /** Picks up what this tab left unsettled on the page before. */
  async #resume(): Promise<void> {
    const { profile } = this.#options;
    const [open] = await Promise.all([this.#readOpen(), this.#readSaved()]);
    for (const document of open) {
      const definition = profile.documents.find(({ id }) => id === document.definition);
      if (document.mine && document.state === 'pending' && definition) this.#outcomes.resume(document, definition);
    }
    this.#tick();
  }

  #tell(notice: Notice | null): void {
    this.#hands.notice = notice;
    this.#show();
  }

  async #readOpen(): Promise<Awaited<ReturnType<Till['openDocuments']>>> {
    try {
      const open = await answerWithin(this.#options.till.openDocuments(), 'The serial ledger');
      this.#hands.unresolved = open.filter(({ state }) => state === 'unresolved');
      return open;
    } catch (error) {
      this.desk.trouble = troubleOf(error);
      return [];
    }
  }

  async #readSaved(): Promise<void> {
    try {
      this.#hands.saved = await answerWithin(this.#options.till.saved(), 'The serial ledger');
    } catch {
      // It only tells the clerk what she did.
      this.#hands.saved = null;
    }
  }

  #show(): void {
    const { orphaned, signal, window } = this.#options;
    if (signal.aborted) return;
    const sight = this.desk.see();
    if (sight.key !== null && sight.key !== this.#savedKey) this.#hands.saved = null;
    this.#errands.look(sight.reading.shows === 'document' ? this.desk.lastView : null);
    const { trouble } = this.keeper;
    const state = surfaceState(this.keeper.state, this.desk, { sight, ...this.#hands, orphaned: orphaned(), trouble });
    if (state.phase === 'orphaned' && !this.#orphanNotice && !this.#seat.mounted) {
      this.#orphanNotice = true;
      signal.addEventListener('abort', showNotice(window.document, 'updated', null));
    }
    const needed = sight.reading.shows !== 'nothing' || state.unresolved.length > 0 || state.saved !== null;
    this.#seat.show(state, needed);
  }
}
