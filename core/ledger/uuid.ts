const POOL = 4096;

/** Makes UUIDs of version 7 (RFC 9562 §5.7) that grow even within one millisecond: a 12-bit counter follows the time. */
export function uuidMaker(now: () => number = Date.now): () => string {
  let last = 0;
  let counter = 0;
  const pool = new Uint8Array(POOL);
  let used = POOL;
  return () => {
    const time = now();
    if (time > last) {
      last = time;
      counter = 0;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    if (used + 8 > POOL) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    let random = '';
    for (let i = 0; i < 8; i++) random += hex(i === 0 ? ((pool[used] ?? 0) & 0x3f) | 0x80 : (pool[used + i] ?? 0), 2);
    used += 8;
    const stamp = hex(last, 12);
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(counter, 3)}-${random.slice(0, 4)}-${random.slice(4)}`;
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
