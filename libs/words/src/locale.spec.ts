import { localesOf } from './locale.js';

interface Areas {
  readonly layout: {
    readonly back: string;
    readonly 'page-number': string;
    readonly state: { readonly met: string };
  };
  readonly evidence: { readonly title: string; readonly method: { readonly questioning: string } };
  readonly 'evidence/draft': { readonly caption: string; readonly submission: { readonly day: string } };
}
const web = localesOf<Areas, 'layout'>('apps/web/src', 'layout');
const layout = web('en').words('layout');

describe('words', () => {
  it('are looked for in the area, in those above it, then in the common one', () => {
    const say = web('en').words('evidence/draft');
    expect(say('submission.day')).toBe('When it happened');
    expect(say('method.questioning')).toBe('Questioning');
    expect(say('back')).toBe('Back');
  });

  it('have values put in, and leave escaping to the template', () => {
    expect(layout('page-number', { number: 3 })).toBe('Page 3');
    expect(layout('page-number', { number: '<b>{{number}}' })).toBe('Page <b>{{number}}');
  });

  it('have numbers written as the language writes them', () => {
    expect(layout('page-number', { number: 12_345 })).toBe('Page 12,345');
    expect(layout('page-number', { number: '12345' })).toBe('Page 12345');
  });

  it('are found for a code at run time, if there are any', () => {
    expect(layout.code('state', 'met')).toBe('Met');
    expect(layout.find('state', 'constructor')).toBeUndefined();
    expect(() => layout.code('state', 'nobody-wrote-this')).toThrow('nobody-wrote-this');
  });

  it('are known to the compiler', () => {
    // @ts-expect-error nobody wrote it
    expect(() => layout('nobody-wrote-this')).toThrow('nobody-wrote-this');
    // @ts-expect-error it is of another area
    expect(() => layout('submission.day')).toThrow('submission.day');
    // @ts-expect-error no such area
    expect(() => web('en').words('nowhere')('anything')).toThrow('anything');
  });

  it('fail a test that leaves a value out', () => {
    expect(() => layout('page-number')).toThrow('{{number}}');
  });

  it('are never those of another language', () => {
    expect(() => web('cy').words('layout')('back')).toThrow('(cy)');
  });

  it('show the key to a person rather than an error page', () => {
    const environment = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      expect(layout.code('state', 'nobody-wrote-that')).toBe('state.nobody-wrote-that');
    } finally {
      process.env['NODE_ENV'] = environment;
    }
  });
});
