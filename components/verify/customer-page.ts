import { verifyWords } from '../../core/outputs/verify-words';
import type { Language } from '../../core/outputs/vocabulary';
import type { CheckedShop } from './CheckPage';
import { CHECK_STYLE } from './check-style';

/** Id of the element that holds the shop in the page. */
export const SHOP_ELEMENT = 'serialgate-shop';

/** What the page may do: run what stands in it and show the picture that was chosen. It can reach no other machine. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src blob: data:";

/**
 * One file that checks this shop's cards without a network and without us.
 * @param script the program of the page, whole
 */
export function customerPage(script: string, shop: CheckedShop, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${verifyWords(language, 'verify_title')}</title>
<style>${CHECK_STYLE}</style>
</head>
<body>
<script type="application/json" id="${SHOP_ELEMENT}">${JSON.stringify(shop).replaceAll('<', '\\u003c')}</script>
<script>${inline(script)}</script>
</body>
</html>
`;
}

/** In a string, a pattern or a comment of a program these mean the same; in HTML they no longer end or hide it. */
function inline(script: string): string {
  return script.replace(/<(\/script|!--)/giu, '<\\$1');
}
