import { words } from './words.js';

describe('words', () => {
  it('looks in the folder, then in the layout', () => {
    const say = words('cohorts');
    expect(say('levels.at-risk')).toBe('At risk');
    expect(say('back')).toBe('Back');
    expect(say('layout:state.met')).toBe('Met');
  });

  it('puts values in', () => {
    expect(words('layout')('page-number', { number: 3 })).toBe('Page 3');
  });

  it('leaves escaping to the template', () => {
    expect(words('layout')('page-number', { number: '<b>' })).toBe('Page <b>');
  });

  it('fails a test that asks for a message nobody wrote', () => {
    expect(() => words('layout')('nobody-wrote-this')).toThrow('nobody-wrote-this');
  });

  it('fails a test that leaves a value out', () => {
    expect(() => words('layout')('page-number')).toThrow('{{number}}');
  });

  it('never takes English for Welsh', () => {
    expect(() => words('layout', 'cy')('back')).toThrow('(cy)');
  });

  it('shows the key to a person rather than an error page', () => {
    const environment = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    expect(words('layout')('nobody-wrote-that')).toBe('nobody-wrote-that');
    process.env['NODE_ENV'] = environment;
  });
});
