import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Route } from './route.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** One route per stylesheet, script and page in a folder, read afresh per request so that edits show at once. */
export function staticRoutes(folder: URL, prefix: string): Route[] {
  return readdirSync(folder).flatMap((name): Route[] => {
    const contentType = contentTypes[extname(name)];
    if (contentType === undefined) return [];
    const headers = { 'content-type': contentType, 'cache-control': 'no-store' };
    const handle = () => ({ status: 200, headers, body: readFileSync(new URL(name, folder)) });
    return [{ method: 'GET', path: `${prefix}/${name}`, handle }];
  });
}
