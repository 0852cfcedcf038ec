/** The style of the page for customers. It stands in the page itself. */
export const CHECK_STYLE = `
:root { color-scheme: light dark; --text: #17201d; --soft: #57635e; --ground: #f6f7f6; --surface: #fff; --line: #c5ccc9;
  --accent: #14634f; --on-accent: #fff; --good: #14713c; --good-soft: #e0f3e7; --bad: #b3261e; --bad-soft: #fce8e6; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8edeb; --soft: #a0aca7; --ground: #121614; --surface: #1a1f1d; --line: #48524e;
    --accent: #6fc7ab; --on-accent: #07201a; --good: #7bd39b; --good-soft: #18321f; --bad: #ffaca4; --bad-soft: #401b18; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
main { max-width: 640px; margin: 0 auto; padding: 24px 16px 48px; display: grid; gap: 16px; }
h1, h2, p, dl, dd { margin: 0; }
h1 { font-size: 24px; line-height: 1.25; }
h2 { font-size: 19px; }
main > p { color: var(--soft); }
form, .field { display: grid; gap: 6px; }
form { gap: 16px; }
label { font-weight: 600; }
textarea, input { font: inherit; color: inherit; width: 100%; }
textarea { padding: 8px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface);
  font-family: ui-monospace, monospace; font-size: 14px; overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; min-height: 42px; padding: 8px 20px; border: 0; border-radius: 8px;
  background: var(--accent); color: var(--on-accent); cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.finding { display: grid; gap: 12px; padding: 16px; border: 2px solid; border-radius: 12px; }
.finding.good { border-color: var(--good); background: var(--good-soft); }
.finding.bad { border-color: var(--bad); background: var(--bad-soft); }
.finding.good h2 { color: var(--good); }
.finding.bad h2 { color: var(--bad); }
.finding dl { display: grid; gap: 8px; }
.finding dl > div { display: grid; grid-template-columns: 9em 1fr; gap: 4px 12px; }
.finding dt { color: var(--soft); }
.finding dd { white-space: pre-line; overflow-wrap: anywhere; font-weight: 600; }
@media (max-width: 420px) { .finding dl > div { grid-template-columns: 1fr; } }
`;
