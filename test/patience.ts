import { vi } from 'vitest';

/** Milliseconds. What is waited for ends the wait; Vitest's own one second is too short on a machine that others use. */
const PATIENCE = 15_000;

const { waitFor } = vi;
vi.waitFor = (look, options = { timeout: PATIENCE }) => waitFor(look, options);
