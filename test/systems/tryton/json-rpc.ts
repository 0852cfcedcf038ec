/** A value as Tryton writes it in JSON: dates and decimals are objects with a `__class__`. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the server said instead of a result: `UserError`, `UserWarning` or the name of a Python exception. */
export class TrytonError extends Error {
  override name = 'TrytonError';
  readonly kind: string;
  readonly details: Json[];

  constructor(method: string, kind: string, details: Json[]) {
    super(`${method}: ${kind}: ${JSON.stringify(details)}`);
    this.kind = kind;
    this.details = details;
  }
}

/** Calls one JSON-RPC method as the logged-in user; the user's context is added as the last parameter. */
export type Rpc = (method: string, params: Json[]) => Promise<Json>;

async function post(url: string, authorization: string | null, method: string, params: Json[]): Promise<Json> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify({ id: 1, method, params }),
  });
  if (!response.ok) throw new Error(`${method}: HTTP ${response.status} ${await response.text()}`);
  const answer = (await response.json()) as { result?: Json; error?: [string, Json[]] };
  if (answer.error) throw new TrytonError(method, answer.error[0], answer.error[1]);
  return answer.result ?? null;
}

/**
 * Logs in over JSON-RPC, the way the web client does. Questions that a person may confirm are answered with yes.
 *
 * @param origin `http://127.0.0.1:PORT`
 * @param database name of the database, the first part of every path
 * @throws TrytonError if the server refuses the login
 */
export async function logIn(origin: string, database: string, login: string, password: string): Promise<Rpc> {
  const url = `${origin}/${database}/`;
  const session = await post(url, null, 'common.db.login', [login, { password }, 'en']);
  if (!Array.isArray(session)) throw new Error(`login as ${login} was refused`);
  const authorization = `Session ${Buffer.from(`${login}:${session[0]}:${session[1]}`).toString('base64')}`;
  const context = await post(url, authorization, 'model.res.user.get_preferences', [true, {}]);
  const call: Rpc = async (method, params) => {
    try {
      return await post(url, authorization, method, [...params, context]);
    } catch (error) {
      if (!(error instanceof TrytonError) || error.kind !== 'UserWarning') throw error;
      // Tryton puts a question to the clerk; a script answers "yes" the way the web client does, and asks again
      const answer = { user: session[0] ?? null, name: error.details[0] ?? null, always: false };
      await post(url, authorization, 'model.res.user.warning.create', [[answer], context]);
      return call(method, params);
    }
  };
  return call;
}

/** A decimal number (price) as Tryton's JSON writes it. */
export function decimal(text: string): Json {
  return { __class__: 'Decimal', decimal: text };
}

/** A calendar day as Tryton's JSON writes it. */
export function day(date: Date): Json {
  return { __class__: 'date', year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
