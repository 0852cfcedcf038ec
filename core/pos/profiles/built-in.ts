import type { Profile } from '../profile';
import demoClassic from './demo-classic.json';
import demoSpa from './demo-spa.json';
import tryton from './tryton.json';

/** Profiles that come with SerialGate, sorted by id. A test reads each through the schema, so they need no check at run time. */
export const BUILT_IN_PROFILES = [demoClassic, demoSpa, tryton] as unknown as readonly Profile[];
