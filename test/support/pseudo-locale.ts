import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '#configuration';

export const [open, close] = ['⟦', '⟧'];

type Messages = { readonly [key: string]: string | Messages };

/**
 * A language that nobody speaks, to be put in place of Welsh: every English message between marks, and some 40 % longer.
 * With Welsh's name it has Welsh's dates, figures and six plurals, which `Intl` knows. What a page says outside the
 * marks was not taken from a message file.
 */
export async function createPseudoLocale(): Promise<{ readonly language: 'cy'; forget(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-invented-'));
  const files = await readdir(projectRoot, { recursive: true }).then((all) =>
    all.filter((file) => /^(apps|libs)\/.*\/messages\.en\.json$/.test(file)),
  );
  for (const file of files) {
    const english = JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as Messages;
    const place = join(folder, 'cy', dirname(file));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'messages.json'), JSON.stringify(invent(english)));
  }
  process.env['ATTEST_TRANSLATIONS'] = folder;
  return {
    language: 'cy',
    forget: async () => {
      delete process.env['ATTEST_TRANSLATIONS'];
      await rm(folder, { recursive: true });
    },
  };
}

const { pluralCategories } = new Intl.PluralRules('cy').resolvedOptions();

function invent(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, message]): [string, string | Messages][] => {
      if (typeof message !== 'string') return [[key, invent(message)]];
      const [, stem] = /^(.*)_other$/.exec(key) ?? [];
      if (stem) return pluralCategories.map((category) => [`${stem}_${category}`, longer(message)]);
      return [[key, longer(message)]];
    }),
  );
}

const padding = 'llŷn ŵyr maith eang '.repeat(40);

const longer = (message: string): string =>
  message.trim() === ''
    ? message
    : `${open}${message}${` ${padding}`.slice(0, Math.ceil(message.length * 0.4)).trimEnd()}${close}`;
