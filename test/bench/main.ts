import { startBench } from './start-bench.ts';

const bench = await startBench({ port: Number(process.argv[2] ?? 8081) });
console.log(`Trap pages at ${bench.url}/ (Ctrl+C stops)`);
