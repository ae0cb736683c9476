import { type Actor, createToken, type TokenScope } from '#people';
import { type ApiDescription, readDescription } from './api-description.js';
import type { TestCentre, TestPerson } from './a-centre.js';
import type { TestWeb } from './web.js';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** What JSON it holds; the text of anything else; undefined for nothing. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of every shape
  readonly body: any;
}

/** A program that somebody gave one of their tokens. Every answer is held to the description of the API. */
export interface Program {
  readonly token: string;
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body?: unknown): Promise<ApiAnswer>;
  put(path: string, body?: unknown): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
  upload(path: string, bytes: Uint8Array, type?: string): Promise<ApiAnswer>;
}

const descriptions = new WeakMap<TestWeb, Promise<ApiDescription>>();

export function descriptionOf(web: TestWeb): Promise<ApiDescription> {
  if (!descriptions.has(web)) descriptions.set(web, readDescription(web.origin));
  return descriptions.get(web)!;
}

export async function apiClientFor(
  web: TestWeb,
  centre: TestCentre,
  person: Actor | TestPerson,
  { scope = 'write' as TokenScope, days = 30 } = {},
): Promise<Program> {
  const token = await centre.run((tx) => createToken(tx, person, { name: 'a program', scope, days }));
  return programWith(web, token);
}

export function programWith(web: TestWeb, token: string): Program {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<ApiAnswer> => {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, web.origin), { ...init, method, headers });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const body: unknown = /json/.test(type) ? JSON.parse(text) : text === '' ? undefined : text;
    const faults = (await descriptionOf(web)).faults(method, path, response.status, type, body);
    if (faults.length) throw new Error(`${method} ${path} ${response.status}: ${faults.join('; ')}\n${text}`);
    return { status: response.status, headers: response.headers, body };
  };
  const withJson = (method: string) => (path: string, body?: unknown) =>
    send(
      method,
      path,
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    );
  return {
    token,
    get: (path) => send('GET', path),
    post: withJson('POST'),
    put: withJson('PUT'),
    delete: (path) => send('DELETE', path),
    upload: (path, bytes, type = 'application/octet-stream') =>
      send('POST', path, { body: Buffer.from(bytes), headers: { 'content-type': type } }),
  };
}
