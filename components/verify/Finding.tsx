import { daysLeft } from '../../core/model/warranty';
import type { Checked, Claim } from '../../core/outputs/claim';
import { verifyWords } from '../../core/outputs/verify-words';
import type { Language, WordFacts } from '../../core/outputs/vocabulary';
import { dayText } from '../manager/format';

/** What was found; `unread`: in a picture no code was. */
export type Found = Checked | { readonly is: 'unread' };

interface FindingProps {
  readonly found: Found;
  readonly language: Language;
  readonly today: string;
}

/** What was found, in words and with a mark: never by colour alone. */
export function Finding({ found, language, today }: FindingProps) {
  const say = (key: string, facts?: WordFacts) => verifyWords(language, key, facts);
  const good = found.is === 'valid';
  return (
    <section class={`finding ${good ? 'good' : 'bad'}`} data-finding={found.is}>
      <h2>
        <span aria-hidden="true">{good ? '✓' : '✗'}</span> {say(`verify_${found.is}`)}
      </h2>
      {found.is === 'valid' && <ClaimFacts claim={found.claim} {...{ say, language, today }} />}
      <p>{say(`verify_${found.is}_note`)}</p>
    </section>
  );
}

interface ClaimFactsProps {
  readonly claim: Claim;
  readonly say: (key: string, facts?: WordFacts) => string;
  readonly language: Language;
  readonly today: string;
}

function ClaimFacts({ claim, say, language, today }: ClaimFactsProps) {
  const day = (text: string) => dayText(text, language);
  const identifiers = claim.identifiers.map(
    ({ scheme, value }) => `${scheme === 'serial' ? say('verify_serial') : scheme.toUpperCase()} ${value}`,
  );
  const soldOn = day(claim.soldOn);
  const facts: [label: string, value: string][] = [
    ['verify_shop', claim.shop],
    ['verify_product', claim.product],
    ...(identifiers.length > 0 ? [['verify_identifiers', identifiers.join('\n')] as [string, string]] : []),
    ...(claim.quantity === 1 ? [] : [['verify_quantity', String(claim.quantity)] as [string, string]]),
    ['verify_period', `${say('verify_days', { from: day(claim.from), until: day(claim.until) })}\n${left(claim)}`],
    [
      'verify_sale',
      claim.sale === null
        ? say('verify_sold_on', { day: soldOn })
        : say('verify_sold', { sale: claim.sale, day: soldOn }),
    ],
  ];

  function left({ from, until }: Claim): string {
    if (from > today) return say('verify_ahead');
    const count = daysLeft(until, today);
    if (count < 0) return say('verify_over');
    return count === 0 ? say('verify_last_day') : say('verify_left', { count });
  }

  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
