/** Where things are in the web client of Tryton 6.0. Ids change at every load and several tabs stay in the page: scope by these. */
export const ACTIVE_TAB = '#tabcontent > .tab-pane.active';
/** The innermost open form window, for example a line of a shipment. */
export const FORM_WINDOW = '.window-form.modal.in';
/** "Are you sure …", before any request. */
export const CONFIRM = '.confirmation-dialog.modal.in';
/** A question of the server, answered by Yes or No; Yes repeats the request. */
export const USER_WARNING = '.user-warning-dialog.modal.in';
/** A refusal of the server (UserError), or of the client before it asks the server. */
export const MESSAGE = '.warning-dialog.modal.in';
/** What the client says when the server could not be reached, or failed. */
export const APPLICATION_ERROR = '.error-dialog.modal.in';

/** Fields of a line in a list of moves; `data-title` is the label in the clerk's language, and a colon. */
export const CELL = {
  product: 'td[data-title^="Product"] a',
  lot: 'td[data-title^="Lot"] a',
  quantity: 'td[data-title^="Quantity"] .widget',
} as const;

/** The list of moves in the nth tab of a shipment's notebook; the others repeat the same units. */
export function movesTab(position: 1 | 2): string {
  return `${ACTIVE_TAB} .form-notebook > .tab-content > .tab-pane:nth-child(${position}) div.form-one2many`;
}
