/** The small mark, the panel's frame, its header; buttons and fields everywhere. Sizes in px: the page's root font size is not ours. */
export const FRAME = `
*, *::before, *::after { box-sizing: border-box; }
section { font: 14px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--text); text-align: start; }
h2, h3, p, ul, ol, fieldset { margin: 0; padding: 0; border: 0; list-style: none; min-width: 0; }
.press { display: contents; }
.icon { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

button, input, select { font: inherit; color: inherit; margin: 0; }
button { min-height: 32px; padding: 4px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); cursor: pointer; }
button:hover { background: var(--raised); border-color: var(--text); }
button.iconic { display: inline-grid; place-items: center; flex: none; width: 28px; min-height: 28px; padding: 0; border-color: transparent; background: transparent; color: var(--muted); }
button.iconic:hover { background: var(--raised); color: var(--text); }
button.link { min-height: 28px; padding: 2px 4px; border-color: transparent; background: transparent; color: var(--accent); text-decoration: underline; }
input, select { min-height: 36px; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); }
input::placeholder { color: var(--muted); opacity: 1; }
:focus { outline: none; }
:focus-visible, p:focus { outline: 2px solid var(--accent); outline-offset: 2px; }

.mark { display: inline-flex; align-items: center; gap: 8px; min-height: 36px; padding: 6px 14px 6px 12px; border-radius: 18px; box-shadow: var(--shadow); font-weight: 600; font-variant-numeric: tabular-nums; }
.mark.quiet { border-color: var(--rule); background: var(--ground); color: var(--muted); font-weight: 500; }
.mark.work { color: var(--accent); border-color: var(--accent); }
.mark.good { color: var(--good); border-color: var(--good); background: var(--good-ground); }
.mark.warn { color: var(--warn); border-color: var(--warn); background: var(--warn-ground); }
.mark.bad { color: var(--bad); border-color: var(--bad); background: var(--bad-ground); }
.mark.bar { max-width: min(372px, calc(100vw - 24px)); max-height: 64px; border-radius: 14px; text-align: start; }
.mark .reason { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 12px; line-height: 1.3; font-weight: 500; }

.panel { display: flex; flex-direction: column; width: 372px; max-width: calc(100vw - 24px); max-height: min(640px, calc(100vh - 24px), var(--room, 640px)); background: var(--ground); border: 1px solid var(--rule); border-radius: 14px; box-shadow: var(--shadow); overflow: hidden; }
header { display: flex; align-items: center; gap: 4px; padding: 8px 8px 8px 16px; border-bottom: 1px solid var(--rule); }
header h2 { font-size: 15px; line-height: 1.25; font-weight: 650; flex: 0 1 auto; min-width: min-content; }
.status { flex: 0 1 auto; min-width: min-content; max-width: 60%; margin-inline-start: auto; display: flex; align-items: center; justify-content: flex-end; gap: 6px; padding-inline: 6px 2px; font-size: 13px; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
header.quiet .status { color: var(--muted); font-weight: 500; }
header.work .status { color: var(--accent); }
header.good .status { color: var(--good); }
header.warn .status { color: var(--warn); }
header.bad .status { color: var(--bad); }
.body { display: flex; flex-direction: column; gap: 12px; padding: 12px 16px 16px; overflow-y: auto; overscroll-behavior: contain; }

.badge { position: fixed; inset: 0 auto auto 0; pointer-events: none; padding: 0 6px; border-radius: 9px; border: 1px solid currentColor; background: var(--ground); font: 600 11px/16px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.badge.work { color: var(--accent); }
.badge.good { color: var(--good); background: var(--good-ground); }
.badge.bad { color: var(--bad); background: var(--bad-ground); }

.flash { position: fixed; inset: 0; pointer-events: none; opacity: 0; border: 10px solid; animation: flash 450ms steps(1); }
.flash.good { border-color: var(--good); }
.flash.bad { border-color: var(--bad); border-style: dashed; }
@keyframes flash { from { opacity: 0.9; } to { opacity: 0; } }

@media (prefers-reduced-motion: no-preference) {
  button { transition: background-color 80ms, border-color 80ms; }
  progress::-webkit-progress-value { transition: width 160ms; }
}
@media (forced-colors: active) {
  .line.active, .unit.bad, .notice { border-width: 2px; }
}
@media print { section, .badge { display: none; } }
`;
