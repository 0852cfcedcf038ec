import { closePanelSlot, type Mount, openPanelSlot } from './panel-slot';
import type { Surface, SurfaceHost, SurfaceState } from './surface';

/** Where the panel will sit: loads it when there is first something to see, and keeps the state for it until then. */
export class PanelSeat {
  #surface: Surface | null = null;
  #state: SurfaceState | null = null;
  #loading = false;

  constructor(
    readonly host: SurfaceHost,
    /** Injects the panel script into this frame; it then finds the slot in `scope`. */
    readonly load: () => Promise<void>,
    readonly scope: object,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      closePanelSlot(scope);
      this.#surface?.destroy();
      this.#surface = null;
    });
  }

  get mounted(): boolean {
    return this.#surface !== null;
  }

  /** @param needed false: there is nothing to see yet, so a panel that is not there stays away */
  show(state: SurfaceState, needed: boolean): void {
    this.#state = state;
    if (this.#surface) this.#surface.show(state);
    else if (needed && !this.#loading) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#loading = true;
    openPanelSlot(this.scope, (mount) => this.#mount(mount));
    try {
      await this.load();
    } catch {
      // The worker is being restarted or the page is going away: the next state tries again.
      this.#loading = false;
    }
  }

  #mount(mount: Mount): void {
    closePanelSlot(this.scope);
    this.#surface = mount(this.host);
    if (this.#state) this.#surface.show(this.#state);
  }
}
