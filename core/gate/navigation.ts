import { attributeOf, isForm } from '../pos/form-parts';
import { fieldsText, formSending } from '../pos/form-sending';
import type { Sending } from '../pos/submitting';
import { type Departure, departAgain } from './depart-again';
import type { DomExit } from './dom-guard';

/** What the Navigation API tells; older browsers do not name the element. */
interface Navigating extends Event {
  readonly navigationType: Departure['navigationType'];
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
  readonly formData: FormData | null;
  readonly sourceElement?: Element | null;
}

type FieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null) => FormData;

/**
 * The last to see the page go: a form whose events did not come by (a shadow root that the parser made, a page that was written anew), and an
 * address that the page goes to. It hears a moment after the page's own call, nothing of other frames and windows, and only where the browser
 * has the Navigation API.
 */
export function watchNavigation(
  window: Window,
  fieldsOf: FieldsOf,
  decide: (event: Event, sending: Sending, exit: Omit<DomExit, 'byHand'>) => void,
  signal: AbortSignal,
): void {
  const { navigation } = window as { readonly navigation?: unknown };
  if (!(navigation instanceof EventTarget)) return;
  const navigate = (event: Event) => {
    const going = event as Navigating;
    if (!going.cancelable || going.destination.sameDocument) return;
    const departure = departureOf(going, fieldsOf);
    const carryOut = () => departAgain(window, departure);
    decide(event, departure.sending, { way: 'form', stillThere: () => true, carryOut });
  };
  navigation.addEventListener('navigate', navigate, { signal });
}

function departureOf(
  { destination: { url }, navigationType, formData, sourceElement }: Navigating,
  fieldsOf: FieldsOf,
): Departure {
  const [form, submitter] = formOf(sourceElement ?? null);
  const own = form && formSending(form, submitter, null);
  const enctype = submitter?.getAttribute('formenctype') ?? (form && attributeOf(form, 'enctype')) ?? '';
  // The browser keeps the fields back where only the button says POST.
  const fields = formData ?? (form && own?.method === 'POST' ? fieldsOf(form, submitter) : null);
  const body = fields ? fieldsText(fields, enctype) : '';
  const sending = { method: fields ? 'POST' : 'GET', url, body, byForm: fields !== null || own !== null };
  return { sending, fields, enctype, navigationType };
}

function formOf(source: Element | null): [form: HTMLFormElement | null, submitter: HTMLElement | null] {
  if (isForm(source)) return [source, null];
  const { form = null } = (source ?? {}) as Partial<HTMLButtonElement>;
  return [form, form && (source as HTMLElement)];
}
