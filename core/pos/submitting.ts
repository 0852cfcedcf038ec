import { fitsAddress } from './glob';
import type { Profile, RequestRule } from './profile';

/** What a form or an address is about to send. */
export interface Sending {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** As text, in the form's own encoding; null: it cannot be read. */
  readonly body: string | null;
  /** By a form, or (false) by going to an address. */
  readonly byForm: boolean;
}

/** A plain GET of a form's address is as a rule only the page that stands there. */
const SENDING_METHODS: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The request rules of a profile, and one for the address of every form: what submits by a form submits by a request too. */
export function submittingRules({ requests, documents }: Profile): RequestRule[] {
  const forms = documents.flatMap(({ id, gate }) =>
    gate.forms.map((url): RequestRule => {
      return { id: formRule(id), documents: [id], methods: SENDING_METHODS, url, where: [], mode: 'hold' };
    }),
  );
  return [...requests, ...forms];
}

/** The name of the rules that stand for a definition's forms; no rule of a profile can have it. */
export function formRule(definition: string): string {
  return `form ${definition}`;
}

/** The rules that a request's method and address fit. */
export function addressedRules(rules: readonly RequestRule[], method: string, url: string): RequestRule[] {
  if (!URL.canParse(url)) return [];
  const address = new URL(url);
  return rules.filter((rule) => rule.methods.includes(method) && fitsAddress(rule.url, address));
}
