import type { TestPerson } from './a-centre.js';

/** What came back: its status, headers and text, and for a page what is on it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The address that was answered, as a path. */
  readonly path: string;
  /** Where a redirect leads, as a path; undefined for anything else. */
  readonly location: string | undefined;
}

/** Values of form fields; a list posts the field several times. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * A cookie-keeping client that behaves like a browser without script: it sends `Origin` and `Referer`, follows
 * redirects when asked to, and posts forms with the hidden fields of the page it is on.
 */
export interface Browser {
  /** The page it is on: the last that answered with HTML. */
  readonly page: Answer;
  /** GET, redirects not followed unless `follow`. */
  get(path: string, options?: { follow?: boolean; headers?: Record<string, string> }): Promise<Answer>;
  /** GET, following redirects to the page. */
  open(path: string): Promise<Answer>;
  /** Fills in the form of the present page whose action this is, and sends it. Throws when there is no such form. */
  submit(action: string, values?: FormValues, options?: { follow?: boolean }): Promise<Answer>;
  /** Posts to an address with the session's `_csrf`, whether or not a page has such a form. */
  post(path: string, values?: FormValues, options?: PostOptions): Promise<Answer>;
  /** Signs in through the page. */
  signIn(person: Pick<TestPerson, 'address' | 'password'>): Promise<Answer>;
  /** Any request with the cookies of this browser. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The present form token, as on the last page that had one. */
  readonly csrf: string;
  readonly cookies: Map<string, string>;
}

export interface PostOptions {
  readonly headers?: Record<string, string>;
  /** Leave the token out, or send another. */
  readonly csrf?: string | null;
}

/** @param language what it says that it would rather read; nothing unless given */
export function browserAt(origin: string, language?: string): Browser {
  const cookies = new Map<string, string>();
  let page: Answer = { status: 0, headers: new Headers(), text: '', path: '/', location: undefined };
  let csrf = '';

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (language) headers.set('accept-language', language);
    if (cookies.size)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };

  const look = async (path: string, response: Response): Promise<Answer> => {
    const text = asShown(await response.text());
    const location = response.headers.get('location') ?? undefined;
    const answer = { status: response.status, headers: response.headers, text, path, location };
    if (response.headers.get('content-type')?.startsWith('text/html') && !location) {
      page = answer;
      csrf = /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? csrf;
    }
    return answer;
  };

  const browser: Browser = {
    cookies,
    get page() {
      return page;
    },
    get csrf() {
      return csrf;
    },
    fetch: send,
    get: async (path, { follow = false, headers = {} } = {}) => {
      const answer = await look(path, await send(path, { headers: { accept: 'text/html', ...headers } }));
      return follow && answer.location ? browser.get(answer.location, { follow, headers }) : answer;
    },
    open: (path) => browser.get(path, { follow: true }),
    post: async (path, values = {}, { headers = {}, csrf: token = csrf } = {}) => {
      const body = new URLSearchParams();
      if (token !== null) body.append('_csrf', token);
      for (const [name, value] of Object.entries(values))
        for (const one of [value].flat()) body.append(name, one as string);
      const own = { accept: 'text/html', origin, referer: origin + page.path };
      return look(path, await send(path, { method: 'POST', body, headers: { ...own, ...headers } }));
    },
    submit: async (action, values = {}, { follow = true } = {}) => {
      const answer = await browser.post(action, { ...hiddenFields(page, action), ...values });
      return follow && answer.location ? browser.open(answer.location) : answer;
    },
    signIn: async ({ address, password }) => {
      await browser.open('/sign-in');
      return browser.submit('/sign-in', { email: address, password });
    },
  };
  return browser;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const over = attributes.some((one) => /^expires=thu, 01 jan 1970/i.test(one) || /^max-age=0$/i.test(one));
  if (over) cookies.delete(name);
  else cookies.set(name, value);
}

/** The hidden fields of the form on this page that is sent to `action`, but for its token. */
function hiddenFields(page: Answer, action: string): FormValues {
  const forms = page.text.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => unescape(/action="([^"]*)"/.exec(one)?.[1] ?? page.path) === action);
  if (!form) throw new Error(`The page ${page.path} (${page.status}) has no form for ${action}.`);
  const hidden: Record<string, string[]> = {};
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
    if (name !== '_csrf') (hidden[name] ??= []).push(unescape(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
  }
  return hidden;
}

/** Pages write characters beyond Latin-1 as references; people read the characters. */
const asShown = (html: string): string =>
  html.replace(/&#x([0-9a-f]{3,});/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

const unescape = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
