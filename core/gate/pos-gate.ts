import type { Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { ShopSettings } from '../model/settings';
import type { PosAdapter } from '../pos/adapter';
import type { Profile } from '../pos/profile';
import { createActions, type Hands } from './actions';
import { answerWithin, wordsOf } from './answer-within';
import type { Bridge } from './bridge';
import { Desk } from './desk';
import type { DomExit, DomGate } from './dom-gate';
import { handlerAround, offerLink } from './frame-link';
import { Gatekeeper } from './gatekeeper';
import type { GateState } from './machine';
import { showNotice } from './notice';
import { Outcomes } from './outcomes';
import { PanelSeat } from './panel-seat';
import { RequestGate } from './requests';
import type { SurfaceActions } from './surface';
import { surfaceState } from './surface-state';
import { commit, uncommittedForm } from './uncommitted';
import { watchPage } from './watch';
import { words } from './words';

export interface PosGateOptions {
  readonly window: Window & typeof globalThis;
  readonly profile: Profile;
  readonly adapter: PosAdapter;
  readonly till: Till;
  readonly settings: Pick<ShopSettings, 'language' | 'sound' | 'onDrift' | 'settleAtTill'>;
  readonly bridge: Bridge;
  readonly domGate: DomGate;
  /** Brings the panel script into this frame. */
  readonly loadPanel: () => Promise<void>;
  /** Opens the window in which a manager may let a draft pass; absent: there is none. */
  readonly askManager?: (draft: PageDraft) => Promise<void>;
  /** The extension was updated under this page: the ledger can no longer be reached. */
  readonly orphaned: () => boolean;
  /** Undoes everything. */
  readonly signal: AbortSignal;
}

/** Rows of a POS's own list that one call tells the ledger of. */
const SIGHTINGS = 500;

/** One POS page under watch. Constructing does nothing; `start` attaches it. */
export class PosGate {
  readonly desk: Desk;
  readonly keeper: Gatekeeper;
  readonly requests: RequestGate;
  readonly actions: SurfaceActions;
  readonly #options: PosGateOptions;
  readonly #outcomes: Outcomes;
  readonly #seat: PanelSeat;
  readonly #hands: Hands = { activeLine: null, lastScan: null, unresolved: [] };
  #sightings = '';
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
      () => this.#drifted(),
      (error) => this.#failed(error),
      () => handlerAround(options.window),
    );
    this.actions = createActions(this.desk, this.#hands, changed, () => this.#retry(), options.askManager ?? null);
    const { language, sound, settleAtTill } = settings;
    const lineElement = (key: string) => adapter.lineElement(key);
    const finalControls = () => adapter.finalControls();
    const host = { actions: this.actions, lineElement, finalControls, language, sound, settleAtTill };
    this.#seat = new PanelSeat(host, options.loadPanel, globalThis, signal);
  }

  start(): void {
    const { window, bridge, domGate, adapter, signal } = this.#options;
    domGate.guard = {
      finalControl: (path) => adapter.finalControl(path),
      controlOfKey: (event) => adapter.controlOfKey(event),
      isFinalForm: (form, submitter) => adapter.isFinalForm(form, submitter),
      passes: (exit) => this.#orStops(() => this.#passes(exit)),
    };
    bridge.handler = this.requests;
    offerLink(window, () => bridge.handler, signal);
    watchPage(window, () => this.#tick(), signal);
    window.addEventListener('pagehide', () => this.#outcomes.leave(), { signal });
    window.addEventListener('pageshow', (event) => event.persisted && void this.#resume(), { signal });
    void this.#resume();
  }

  /** What submits and cannot be judged does not go: an error here must not open the gate. */
  #orStops(passes: () => boolean): boolean {
    try {
      return passes();
    } catch (error) {
      this.#failed(error);
      return this.desk.lastView?.shadow === true;
    }
  }

  #failed(error: unknown): string {
    this.desk.trouble = wordsOf(error);
    return words('unanswered', this.#options.settings.language);
  }

  #passes(dom: DomExit): boolean {
    const sight = this.desk.see();
    const { reading, key } = sight;
    if (reading.shows === 'drift' && !this.keeper.expects) return this.#drifted() === null;
    if (reading.shows === 'document' && key !== null && this.keeper.state.at !== 'held') {
      const lines = reading.draft.lines.map((line) => line.key);
      const form = uncommittedForm(this.#options.adapter, reading.definition, lines);
      if (form) {
        this.keeper.putOff(key);
        commit(form);
        return false;
      }
    }
    const { way, byHand } = dom;
    const turnedAway = { refuse: () => undefined, request: null };
    const exit = { way, byHand, sight, stillThere: dom.stillThere, go: dom.carryOut, ...turnedAway };
    return this.keeper.attempt(exit) === 'pass';
  }

  #tick(): void {
    const { domGate, adapter } = this.#options;
    domGate.attach();
    const sight = this.desk.see();
    this.keeper.page(sight);
    const { state } = this.keeper;
    this.#outcomes.look(state.at === 'released' && state.key !== sight.key);
    void this.desk.look();
    void this.#tellSightings(adapter.sightings());
    this.#show();
  }

  /** What stands in the way of a page that changed, in words; null when the shop lets it pass. */
  #drifted(): string | null {
    this.#show();
    const { onDrift, language } = this.#options.settings;
    return onDrift === 'pass' ? null : words('drift', language);
  }

  #refusal(state: GateState, sentences: readonly string[]): string {
    const { language } = this.#options.settings;
    if (state.at === 'unanswered') return words('unanswered', language);
    return state.at === 'refused' && sentences.length > 0 ? sentences.join(' ') : words('pressAgain', language);
  }

  #settled(documentId: string, trouble: string | null): void {
    if (trouble !== null) this.desk.trouble = trouble;
    this.keeper.settled(documentId);
    this.desk.forget();
    // The POS's own list may be on the page already, with a paper on it that has only now become unresolved.
    this.#sightings = '';
    void this.#refresh().then(() => this.#tellSightings(this.#options.adapter.sightings()));
  }

  async #retry(): Promise<void> {
    this.desk.trouble = null;
    this.desk.forget();
    await this.#refresh();
    if (this.desk.trouble === null) this.keeper.page({ reading: { shows: 'nothing' }, key: null });
    this.#show();
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.desk.look(), this.#readOpen()]);
    this.#show();
  }

  /** Picks up what this tab left unsettled on the page before. */
  async #resume(): Promise<void> {
    const { profile } = this.#options;
    for (const document of await this.#readOpen()) {
      const definition = profile.documents.find(({ id }) => id === document.definition);
      if (document.mine && document.state === 'pending' && definition) this.#outcomes.resume(document, definition);
    }
    this.#tick();
  }

  async #readOpen(): Promise<Awaited<ReturnType<Till['openDocuments']>>> {
    try {
      const open = await answerWithin(this.#options.till.openDocuments(), 'The serial ledger');
      this.#hands.unresolved = open.filter(({ state }) => state === 'unresolved');
      return open;
    } catch (error) {
      this.desk.trouble = wordsOf(error);
      return [];
    }
  }

  async #tellSightings(rows: ReturnType<PosAdapter['sightings']>): Promise<void> {
    const json = JSON.stringify(rows);
    if (rows.length === 0 || json === this.#sightings) return;
    this.#sightings = json;
    let settled = 0;
    try {
      for (let from = 0; from < rows.length; from += SIGHTINGS) {
        settled += await this.#options.till.sighted(rows.slice(from, from + SIGHTINGS));
      }
    } catch {
      // The list is told again with the next change of the page.
      this.#sightings = '';
    }
    if (settled > 0) await this.#refresh();
  }

  #show(): void {
    const { orphaned, signal, window } = this.#options;
    if (signal.aborted) return;
    const sight = this.desk.see();
    const state = surfaceState(this.keeper.state, this.desk, { sight, ...this.#hands, orphaned: orphaned() });
    if (state.phase === 'orphaned' && !this.#orphanNotice && !this.#seat.mounted) {
      this.#orphanNotice = true;
      signal.addEventListener('abort', showNotice(window.document, 'updated', null));
    }
    this.#seat.show(state, sight.reading.shows !== 'nothing' || state.unresolved.length > 0);
  }
}
