import { fitsGlob } from '../../core/pos/glob';
import type { Profile } from '../../core/pos/profile';

/** Profiles in the order in which they fit a site: made for this very host, then for any host, then the rest. */
export interface ProfileChoices {
  readonly fitting: readonly Profile[];
  readonly others: readonly Profile[];
  /** The one that fits better than any other; null where a person must choose. */
  readonly best: Profile | null;
}

export function profilesFor(origin: string, profiles: readonly Profile[]): ProfileChoices {
  const rank = (profile: Profile) => Math.max(...profile.match.urls.map((url) => closeness(url, origin)), 0);
  const ranked = profiles.map((profile) => ({ profile, rank: rank(profile) })).sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  return {
    fitting: ranked.filter((one) => one.rank > 0).map((one) => one.profile),
    others: ranked.filter((one) => one.rank === 0).map((one) => one.profile),
    best: first && first.rank > (second?.rank ?? 0) ? first.profile : null,
  };
}

/** 2: names this host, 1: any host, 0: another host. Only the host is known before the site is granted. */
function closeness(url: string, origin: string): 0 | 1 | 2 {
  const [, scheme = '*', host = '*'] = /^([^:]*):\/\/([^/]*)/u.exec(url) ?? [];
  if (host === '*') return 1;
  const { protocol, hostname, host: withPort } = new URL(origin);
  const sameScheme = scheme === '*' || `${scheme}:` === protocol;
  return sameScheme && (fitsGlob(host, hostname) || fitsGlob(host, withPort)) ? 2 : 0;
}
