const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'UAH', currencyDisplay: 'narrowSymbol' });

/** Hryvnias as the page prints them: ₴7,499.00. */
export function formatMoney(hryvnias) {
  return money.format(hryvnias);
}

/** An ISO 8601 instant as the clerk's clock shows it. */
export function formatTime(at) {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' });
}
