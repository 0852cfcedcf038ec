import { setTimeout as pause } from 'node:timers/promises';

/** Reads again and again until it holds; rejects with what was read last when that takes longer than 15 seconds. */
export async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`${what}, but it is ${JSON.stringify(value)}`);
    await pause(50);
  }
}
