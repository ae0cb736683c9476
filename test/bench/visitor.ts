import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { paths } from '../../apps/web/src/http/paths.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Somebody with a browser: one connection that is kept, cookies, and the form token of their session. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  /** Posts a form as a page of ours does. */
  post(path: string, fields: readonly (readonly [name: string, value: string])[]): Promise<Answer>;
}

export async function signIn(address: string, email: string, password: string): Promise<Visitor> {
  const visitor = aVisitor(address);
  const { status } = await visitor.post(paths.signIn.to(), [
    ['email', email],
    ['password', password],
  ]);
  if (status !== 303) throw new Error(`${email} could not sign in (${status}).`);
  return visitor;
}

function aVisitor(address: string): Visitor {
  const { hostname, port, origin } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();
  let token = '';

  async function send(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer> {
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body !== undefined && {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const answer = await new Promise<Answer>((resolve, reject) => {
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      cookies.set(name!, value!);
      if (name!.endsWith('attest')) token = ''; // another session
    }
    return answer;
  }

  return {
    get: (path) => send('GET', path),
    post: async (path, fields) => {
      token ||= await tokenOf(send);
      return send(
        'POST',
        path,
        new URLSearchParams([['_csrf', token], ...fields.map(([...one]) => one)]).toString(),
      );
    },
  };
}

/** Every form of a session carries the same token; the form to sign out is on every page. */
async function tokenOf(send: (method: 'GET', path: string) => Promise<Answer>): Promise<string> {
  for (const page of [paths.account.to(), paths.signIn.to()]) {
    const { text } = await send('GET', page);
    const found = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
    if (found) return found;
  }
  throw new Error('No form carries a token.');
}
