/** What stands in the panel: the scan field, lines, units, reasons, picker, unsettled papers. */
export const PAPER = `
.notice { padding: 8px 12px; border: 1px solid transparent; border-radius: 8px; background: var(--raised); }
.notice.bad { color: var(--bad); background: var(--bad-ground); }
.notice.good { color: var(--good); background: var(--good-ground); font-weight: 600; }
.notice.warn { color: var(--warn); background: var(--warn-ground); }
.notice .icon { vertical-align: -3px; }
.notice button { margin-top: 8px; }
.notice li, .detail { font-size: 12px; overflow-wrap: anywhere; }
summary { cursor: pointer; }

.field { display: flex; gap: 8px; }
.field input { flex: 1; min-width: 0; }
.field button { min-height: 36px; }
.scan .field button { border-color: var(--accent); background: var(--accent); color: var(--accent-text); font-weight: 600; }
.scan .field button:hover { filter: brightness(1.08); }
.scan { display: flex; flex-direction: column; gap: 8px; }
.news { display: flex; gap: 8px; font-size: 13px; overflow-wrap: anywhere; }
.news .icon { margin-top: 1px; }
.news.good { color: var(--good); }
.news.bad { color: var(--bad); }

.news button.link { flex: none; min-height: 24px; padding: 0 4px; }
.list-chooser { display: flex; flex-wrap: wrap; align-items: center; gap: 0 6px; font-size: 12px; }
.list-chooser .hint { color: var(--muted); }
.bad-rows { max-height: 180px; margin-block: 4px; overflow-y: auto; }
.bad-rows li { padding-block: 2px; }

.lines { display: flex; flex-direction: column; gap: 8px; }
.line { display: flex; flex-direction: column; gap: 6px; padding: 8px 8px 10px 10px; border: 1px solid var(--rule); border-inline-start: 4px solid var(--rule); border-radius: 10px; }
.line.active { border-color: var(--accent); }
.line.good { border-inline-start-color: var(--good); }
.line.bad { border-color: var(--bad); }
.title { display: flex; align-items: center; gap: 6px; }
.product { flex: 1; min-width: 0; min-height: 28px; padding: 2px 4px; border-color: transparent; background: transparent; font-weight: 600; text-align: start; overflow-wrap: anywhere; }
.optional { color: var(--muted); font-size: 12px; }
.count { display: inline-flex; align-items: center; gap: 4px; font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--muted); }
.line.good .count { color: var(--good); }
.line.bad .count { color: var(--bad); }
progress { appearance: none; display: block; width: 100%; height: 6px; border: 0; border-radius: 3px; background: var(--rule); overflow: hidden; }
progress::-webkit-progress-bar { background: var(--rule); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.line.good progress::-webkit-progress-value { background: var(--good); }
.line.good progress::-moz-progress-bar { background: var(--good); }

.reasons { display: flex; flex-direction: column; gap: 8px; font-size: 13px; }
.reasons li { display: flex; gap: 8px; overflow-wrap: anywhere; }
.reasons .icon { margin-top: 1px; }
.reasons .bad { color: var(--bad); }
.reasons .warn { color: var(--warn); }
.reasons p:focus { border-radius: 2px; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; color: var(--text); }
.reasons .buttons, .news .buttons { margin-top: 6px; }
.buttons legend { padding: 0; margin-bottom: 4px; font-size: 12px; color: var(--muted); }
.buttons button { font-size: 13px; min-height: 30px; padding: 2px 10px; }

.units { display: flex; flex-wrap: wrap; gap: 6px; }
.unit { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; max-width: 100%; padding: 2px 2px 2px 8px; border: 1px solid var(--rule); border-radius: 8px; background: var(--raised); font-size: 13px; }
.unit.warn { border-color: var(--warn); }
.unit.bad { border-color: var(--bad); background: var(--bad-ground); }
.head { display: inline-flex; align-items: center; }
.unit.several { padding-block-end: 4px; }
.unit.several .head { flex: 1 0 100%; justify-content: space-between; }
.unit.several .chip { padding-inline-start: 6px; border-radius: 6px; background: var(--ground); }
.number { color: var(--muted); font-size: 12px; }
.chip { display: inline-flex; align-items: center; gap: 4px; min-width: 0; }
.scheme { color: var(--muted); font-size: 12px; }
.value { font-family: ui-monospace, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, monospace; font-size: 12.5px; overflow-wrap: anywhere; }
.unit button.iconic { width: 24px; min-height: 24px; }
.unit button .icon { width: 12px; height: 12px; }
.missing { padding: 0 6px; color: var(--warn); font-size: 12px; font-weight: 600; }

.picker { display: flex; flex-direction: column; align-items: stretch; gap: 6px; padding: 8px; border-radius: 8px; background: var(--raised); }
.picker p { font-size: 12px; color: var(--muted); }
.picker > button, .picker .press > button.link { align-self: flex-start; }
.choices { display: flex; flex-direction: column; gap: 4px; max-height: 180px; overflow-y: auto; padding: 3px; }
.choices button { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 8px; width: 100%; text-align: start; border-color: var(--rule); }
.received { color: var(--muted); font-size: 12px; }

.returnTo { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
.unresolved { display: flex; flex-direction: column; gap: 8px; padding-top: 12px; border-top: 1px solid var(--rule); font-size: 13px; }
.unresolved h3 { font-size: 14px; font-weight: 650; }
.unresolved ul { display: flex; flex-direction: column; gap: 12px; }
.unresolved li { display: flex; flex-direction: column; gap: 6px; }
.paper { font-weight: 600; }
.number input { width: 100%; }
label.number { display: flex; flex-direction: column; gap: 2px; }
`;
