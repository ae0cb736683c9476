import { publishedTexts } from './published-texts.js';

const invented = `
 Greet visitors at the\u00a0gate
Overview

This is for those who greet
1. visitors
1. neighbours

Performance criteria

You must be able to:

1. say \`hello’ ,
1. open the gate.

Greet visitors at the gate

Knowledge and understanding

You need to know and understand:

1.why gates are
shut
 2. kinds of visitor:
 - 2.1 expected
 - 2.2 unexpected

-
\u00a03. how to greet,

even at night
4. where to look:
1. left
1. right

Glossary

Gate
A door in a fence

Developed by Nobody

Version Number 1

Original URN X Y1

Relevant Occupations Porter, Doorkeeper

Keywords

gate; door
`;

test('everything printed is found, whatever the page did to it', () => {
  expect(publishedTexts(invented)).toEqual([
    { label: 'title', text: 'Greet visitors at the gate' },
    { label: 'developer', text: 'Nobody' },
    { label: 'version', text: '1' },
    { label: 'originalUrn', text: 'X Y1' },
    { label: 'occupations', text: 'Porter; Doorkeeper' },
    { label: 'keywords', text: 'gate; door' },
    { label: 'overview.1', text: 'This is for those who greet' },
    { label: 'overview.2', text: 'visitors' },
    { label: 'overview.3', text: 'neighbours' },
    { label: 'P1', text: 'say `hello’ ,' },
    { label: 'P2', text: 'open the gate.' },
    { label: 'K1', text: 'why gates are shut' },
    { label: 'K2', text: 'kinds of visitor:' },
    { label: 'K2.1', text: 'expected' },
    { label: 'K2.2', text: 'unexpected' },
    { label: 'K3', text: 'how to greet, even at night' },
    { label: 'K4', text: 'where to look:' },
    { label: 'K4.1', text: 'left' },
    { label: 'K4.2', text: 'right' },
    { label: 'glossary.1', text: 'Gate' },
    { label: 'glossary.2', text: 'A door in a fence' },
  ]);
});

test('a URN alone on its line is followed by the title', () => {
  const texts = publishedTexts('\nOverview\n\nFor porters\n\nXYZ01\n\nGreet visitors\n\nSuite Gates\n');
  expect(texts).toEqual([
    { label: 'title', text: 'Greet visitors' },
    { label: 'urn', text: 'XYZ01' },
    { label: 'suites', text: 'Gates' },
    { label: 'overview.1', text: 'For porters' },
  ]);
});

test('a number that cannot come next is refused rather than guessed', () => {
  const section = (items: string) => `Performance criteria\n${items}`;
  expect(() => publishedTexts(section('1. open\n3. shut'))).toThrow('3. shut');
  expect(() => publishedTexts(section('1. open\n - 2.1 shut'))).toThrow('2.1 shut');
});
