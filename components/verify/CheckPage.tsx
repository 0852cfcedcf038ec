import type { CardKey } from '../../core/model/card-key';
import { verifyWords } from '../../core/outputs/verify-words';
import type { Language } from '../../core/outputs/vocabulary';
import { CheckCard, type Checking } from './CheckCard';

/** Whose cards a page can check: what the shop put into it when it saved it. */
export interface CheckedShop {
  readonly shop: string;
  readonly keys: readonly CardKey[];
}

interface CheckPageProps extends CheckedShop, Checking {
  readonly language: Language;
  readonly today: string;
  readonly first: string;
}

/** The whole page that a shop gives to its customers. */
export function CheckPage({ shop, ...rest }: CheckPageProps) {
  const { language } = rest;
  return (
    <main>
      <h1>{verifyWords(language, 'verify_title')}</h1>
      <p>{shop === '' ? verifyWords(language, 'verify_lead') : verifyWords(language, 'verify_lead_of', { shop })}</p>
      <CheckCard {...rest} />
    </main>
  );
}
