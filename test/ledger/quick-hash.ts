import { vi } from 'vitest';

/** Imported first: the real hash of a PIN at a cost that a test can pay many times; `managers.test.ts` pays the whole. */
vi.mock('@noble/hashes/scrypt.js', async (importOriginal) => {
  const real = await importOriginal<typeof import('@noble/hashes/scrypt.js')>();
  const scryptAsync: typeof real.scryptAsync = (pin, salt, cost) => real.scryptAsync(pin, salt, { ...cost, N: 16 });
  return { ...real, scryptAsync };
});
