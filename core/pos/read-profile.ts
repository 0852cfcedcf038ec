import type { Profile } from './profile';
import { parseProfile } from './profile-schema';

/** So many problems are told at a time: a file of another kind altogether has hundreds. */
const TOLD = 3;

/**
 * Reads a profile from the text of a file.
 * @throws Error that names the places of what is wrong with it
 */
export function readProfile(json: string): Profile {
  const parsed = parseProfile(parseJson(json));
  if (parsed.ok) return parsed.profile;
  const place = (path: string) => (path === '' ? 'as a whole' : `at “${path}”`);
  const told = parsed.problems.slice(0, TOLD).map(({ path, message }) => `${place(path)}: ${message}`);
  const more = parsed.problems.length - told.length;
  throw new Error(`The profile is not valid ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`The profile is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
