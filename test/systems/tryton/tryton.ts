import { execFile, execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { logIn, type Rpc } from './json-rpc';

/** A running Tryton with an empty shop of its own. */
export interface Tryton {
  /** Address of the web client, with the database in the hash. */
  url: string;
  /** `http://127.0.0.1:PORT`, to build deep links and permissions. */
  origin: string;
  login: string;
  password: string;
  rpc: Rpc;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

const RIG = join(dirname(fileURLToPath(import.meta.url)), 'rig');
const CACHE = join(RIG, '../../../../.cache/tryton');
const run = promisify(execFile);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/**
 * Starts Tryton on a free port with a freshly copied database.
 * The first call on a machine installs the packages and fills the seed database (about half a minute); later ones take a second.
 *
 * @throws Error with the script's own words if packages cannot be installed or the server does not answer
 */
export async function startTryton(): Promise<Tryton> {
  const port = String(await freePort());
  await run(join(RIG, 'start.sh'), [CACHE, port]).catch((error: { stderr?: string }) => {
    throw new Error(`Tryton did not start: ${error.stderr || String(error)}`);
  });
  // a test run that is interrupted must leave no server behind
  const stopNow = () => execFileSync(join(RIG, 'stop.sh'), [CACHE, port]);
  process.once('exit', stopNow);
  const stop = async () => {
    process.off('exit', stopNow);
    await run(join(RIG, 'stop.sh'), [CACHE, port]);
  };
  const origin = `http://127.0.0.1:${port}`;
  const [login, password] = ['admin', 'admin123'];
  try {
    const rpc = await logIn(origin, 'shop', login, password);
    return { url: `${origin}/#shop`, origin, login, password, rpc, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
