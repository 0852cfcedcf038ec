// Runs a TypeScript program of the tests that imports the house, through the same compiler as the build.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './setup.mjs';

const [program, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], join(ROOT, program), ...args];
await runnerImport(join(ROOT, program), { configFile: false, root: ROOT, logLevel: 'error' });
