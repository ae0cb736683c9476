import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateRoot } from './template-root.js';
import { renderTemplate } from './views.js';
import { localeIn } from './locale.js';

const locale = localeIn('en');

const beyondLatin1 = /[^\0-\xff]/;

describe('a template', () => {
  it('escapes what people wrote, in texts, attributes and messages', async () => {
    const html = await renderTemplate("{{> input f}}<p>{{text}}</p>{{t 'layout:page-number' number=text}}", {
      locale,
      text: '<script>',
      f: { name: 'x', label: '"><script>', value: '"><script>' },
    });
    expect(html).not.toContain('<script');
    for (const character of ['&', '<', '>', '"', "'", '`', '='])
      expect(await renderTemplate('{{text}}', { locale, text: character })).toMatch(/^&(\w+|#x\w+);$/);
  });

  it('writes what is beyond Latin-1 as references, so that V8 keeps the page in one byte a character', async () => {
    const html = await renderTemplate('{{> input f}}<p title="{{text}}">{{text}}</p>', {
      locale,
      text: 'Łucja’s “plan” 🦊 <é>',
      f: { name: 'x', label: 'Ŵ', value: '…' },
    });
    expect(html).toContain('<p title="&#x141;ucja&#x2019;s &#x201c;plan&#x201d; &#x1f98a; &lt;é&gt;">');
    expect(html).not.toMatch(beyondLatin1);
  });

  it('has no character beyond Latin-1 of its own', () => {
    const templates = readdirSync(templateRoot, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.hbs'),
    );
    expect(templates.length).toBeGreaterThan(60);
    for (const file of templates)
      expect([file, readFileSync(join(templateRoot, file), 'utf8')]).toEqual([
        file,
        expect.not.stringMatching(beyondLatin1),
      ]);
  });

  it('keeps what was typed into a text area, line for line, however the partial is indented', async () => {
    const html = await renderTemplate('<div>\n    {{> textarea f}}\n</div>', {
      locale,
      f: { name: 'x', label: 'X', value: '\none\n  two' },
    });
    expect(html).toContain('>\n\none\n  two</textarea>');
  });

  it.each([
    '{{#unless a}}{{/unless}}',
    '{{#with a}}{{/with}}',
    '{{lookup a b}}',
    '{{log a}}',
    '{{shout a}}{{shout a b}}',
  ])('knows no other helper: %s', async (source) => {
    await expect(renderTemplate(source, { locale, a: {} })).rejects.toThrow();
  });
});
