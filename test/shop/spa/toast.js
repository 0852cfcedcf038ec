import { element } from './element.js';

const lifetimeMs = 8000;

/** Shows a message in the corner for a while; `tone` is `good` or `bad`. */
export function toast(message, tone) {
  const made = element('div.toast', { dataset: { tone } }, message);
  document.getElementById('toasts').append(made);
  setTimeout(() => made.remove(), lifetimeMs);
}
