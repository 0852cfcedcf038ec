import type { Sentence } from '../model/facts';
import { MAIN_LOCATION } from '../model/settings';
import { timeOfDay } from './vocabulary';
import { type Language, type WordFacts, words } from './words';

/** A reason in words: what is wrong, which paper says so, and what the clerk can do now. */
export const sentence: Sentence = ({ rule, facts }, language) =>
  words(language, `rule_${rule}`, { ...facts, ...phrases(facts, language) });

/** Parts of the sentence that several rules share. */
function phrases(facts: WordFacts, language: Language): WordFacts {
  const { scheme, schemes, identifier, state, stage } = facts;
  return {
    paper: paperPhrase(facts, language),
    ...(facts.otherRegister !== undefined && draftPhrases(facts, language)),
    ...(facts.there !== undefined && { there: locationPhrase('there', facts, language) }),
    ...(facts.here !== undefined && { here: locationPhrase('here', facts, language) }),
    ...(state !== undefined && { stateName: words(language, `state_${state}`) }),
    ...(stage !== undefined && { stageName: words(language, `stage_${stage}`) }),
    ...(facts.quantity === 'unread' && { quantity: words(language, 'quantity_unread') }),
    ...(scheme !== undefined && { schemeName: words(language, `scheme_${scheme}`) }),
    ...(scheme !== undefined &&
      identifier !== undefined && { what: words(language, `what_${scheme}`, { identifier }) }),
    ...(schemes !== undefined && { wanted: schemeList(String(schemes), language) }),
  };
}

/** E.g. `receipt 5521, 3 Nov, Till 2`. */
function paperPhrase(facts: WordFacts, language: Language): string {
  if (facts.paperKind === undefined) return words(language, 'paper_none');
  const number = facts.paperNumber === undefined ? 'unnumbered' : 'numbered';
  const paperRegister = registerPhrase('paperRegister', facts, language);
  return words(language, `paper_${facts.paperKind}_${number}`, { ...facts, paperRegister });
}

/** Where and since when another open paper has a unit: of today the time of day says more. */
function draftPhrases(facts: WordFacts, language: Language): WordFacts {
  const otherRegister =
    facts.sameRegister === undefined
      ? registerPhrase('otherRegister', facts, language)
      : words(language, 'register_same');
  const [at, now] = [new Date(facts.otherDate ?? ''), new Date(facts.now ?? '')];
  const today = at.toDateString() === now.toDateString();
  return { otherRegister, ...(today && { otherDate: timeOfDay(at, language) }) };
}

/** A register by its name, which stands beside its code among the facts, else by the code. */
function registerPhrase(fact: string, facts: WordFacts, language: Language): string {
  const name = facts[`${fact}Name`];
  return name === undefined ? words(language, 'register_coded', { register: facts[fact] ?? '' }) : String(name);
}

/** A location by its name, else by its code; the first location of a shop has words of its own. */
function locationPhrase(fact: string, facts: WordFacts, language: Language): string {
  const code = facts[fact] ?? '';
  return String(facts[`${fact}Name`] ?? (code === MAIN_LOCATION ? words(language, 'location_main') : code));
}

/** E.g. `2 × IMEI, serial number`. */
function schemeList(schemes: string, language: Language): string {
  const counts = new Map<string, number>();
  for (const scheme of schemes.split(' ')) counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
  return [...counts]
    .map(([scheme, count]) => (count > 1 ? `${count} × ` : '') + words(language, `scheme_${scheme}`))
    .join(', ');
}
