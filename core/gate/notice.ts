import { type WordsKey, words } from './words';

/**
 * A line of text above the page, in both languages, for when no panel can be loaded; what lies under it can still be clicked.
 * Returns how to take it away.
 */
export function showNotice(document: Document, key: WordsKey, detail: string | null): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.style.cssText =
    'position:fixed;inset:0 0 auto;z-index:2147483647;pointer-events:none;padding:8px 16px;font:14px/1.4 system-ui,sans-serif;color:#fff;background:#8a1c1c';
  box.textContent = [words(key, 'uk'), words(key, 'en'), detail].filter(Boolean).join(' · ');
  root.append(box);
  const mount = () => document.documentElement.append(host);
  if (document.documentElement) mount();
  else document.addEventListener('DOMContentLoaded', mount, { once: true });
  return () => {
    document.removeEventListener('DOMContentLoaded', mount);
    host.remove();
  };
}
