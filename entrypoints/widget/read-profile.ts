import type { Profile } from '../../core/pos/profile';
import { parseProfile } from '../../core/pos/profile-schema';
import { BUILT_IN_PROFILES } from '../../core/pos/profiles/built-in';

/**
 * The profile a script tag names: `#id` of a `<script type="application/json">` on the page, the id of a built-in profile, or an address.
 * @throws Error that says where the profile was looked for and what is wrong with it, by its path
 */
export async function readProfile(source: string | undefined, signal: AbortSignal): Promise<Profile> {
  if (!source)
    throw new Error('The script tag needs data-profile: an address, a built-in id, or #id of a JSON script.');
  const builtIn = BUILT_IN_PROFILES.find((profile) => profile.id === source);
  if (builtIn) return builtIn;
  const parsed = parseProfile(parseJson(await textOf(source, signal), source));
  if (parsed.ok) return parsed.profile;
  const [problem] = parsed.problems;
  throw new Error(`The profile ${source} is not valid at “${problem?.path}”: ${problem?.message}`);
}

async function textOf(source: string, signal: AbortSignal): Promise<string> {
  if (source.startsWith('#')) {
    await parsedPage();
    const element = document.querySelector(source);
    if (!element) throw new Error(`The page has no element ${source} with a profile.`);
    return element.textContent ?? '';
  }
  const response = await fetch(source, { signal });
  if (!response.ok) throw new Error(`The profile ${source} could not be read: the server answered ${response.status}.`);
  return response.text();
}

function parsedPage(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The profile ${source} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
