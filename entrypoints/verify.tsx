import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CheckedShop, CheckPage } from '../components/verify/CheckPage';
import { SHOP_ELEMENT } from '../components/verify/customer-page';
import { dayOf } from '../core/model/warranty';
import { CHECKING } from './shared/checking';

/** The program of the page that a shop saves for its customers; it runs there, not in the extension. */
export default defineUnlistedScript(() => {
  const { shop, keys } = JSON.parse(document.getElementById(SHOP_ELEMENT)?.textContent ?? '') as CheckedShop;
  const language = navigator.language.startsWith('uk') ? 'uk' : 'en';
  document.documentElement.lang = language;
  const root = document.createElement('div');
  document.body.append(root);
  const draw = () => {
    const first = location.hash.slice(1);
    const today = dayOf(new Date().toISOString());
    render(<CheckPage key={first} {...{ shop, keys, language, today, first, ...CHECKING }} />, root);
  };
  addEventListener('hashchange', draw);
  draw();
});
