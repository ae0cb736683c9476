import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { commands } from './commands.js';
import { runCommand } from './run-command.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function attest(...words: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(words, {
    print: (line) => void printed.push(line),
    printError: (line) => void complaints.push(line),
  });
  return { code, printed, complaints };
}

/** A file in its place, made from a good one. */
async function aFile(change: (good: string) => string | Uint8Array): Promise<string> {
  const good = await readFile(join(projectRoot, 'standards-data/SFJBMS05/1.yaml'), 'utf8');
  const place = join(await mkdtemp(join(folder, 'library-')), 'SFJBMS05');
  await mkdir(place);
  await writeFile(join(place, '1.yaml'), change(good));
  return join(place, '1.yaml');
}

test('all standards that come with Attest are as they should be', async () => {
  const { code, printed } = await attest('standards', 'check');
  expect({ code, printed }).toEqual({
    code: 0,
    printed: ['Standards checked: 5. All are as they should be.'],
  });
});

test('a wrong file is named with line, column and what was expected', async () => {
  const file = await aFile((good) => good.replace('version: "1"', 'version: "1"\ncolour: "red"'));
  const { code, complaints } = await attest('standards', 'check', file);
  expect(code).toBe(1);
  expect(complaints[0]).toMatch(`${file}:5:1 There is no field "colour" here. Expected: key, version, urn,`);
  expect(complaints[1]).toBe('Standards checked: 1. Something is wrong with 1 of them.');
});

test('with --json the findings are data', async () => {
  const file = await aFile((good) => good.replace('version: "1"', 'version: 1'));
  const { code, printed } = await attest('standards', 'check', '--json', file);
  expect(code).toBe(1);
  expect(JSON.parse(printed.join('\n')).files).toEqual([
    { file, findings: [expect.objectContaining({ line: 4, column: 10, code: 'text-without-quotes' })] },
  ]);
});

test('a file that is not in its place is told where it belongs', async () => {
  const file = await aFile((good) => good.replace('version: "1"', 'version: "2"'));
  const { complaints } = await attest('standards', 'check', file);
  expect(complaints[0]).toContain(
    'The file stands at SFJBMS05/1.yaml. Expected SFJBMS05/2.yaml, by its key and version.',
  );
});

test('a file that is not there, and a folder, are findings too', async () => {
  const { code, complaints } = await attest('standards', 'check', join(folder, 'nothing.yaml'), folder);
  expect(code).toBe(1);
  expect(complaints[0]).toContain('There is no file of this name.');
  expect(complaints[1]).toContain('This is a folder.');
});

test('what a hostile file holds cannot steer the terminal', async () => {
  const file = await aFile((good) => good.replace('version: "1"', 'version: "1"\n"\\e[2J\\u202Ered": "x"'));
  const { complaints } = await attest('standards', 'check', file);
  expect(complaints[0]).toContain('There is no field "\ufffd[2J\ufffdred" here.');
});

test('wrong usage prints the usage and exits with 2', async () => {
  expect((await attest('standards', 'frobnicate')).complaints[0]).toBe(
    'Attest does not know "standards frobnicate".',
  );
  for (const words of [
    ['standards', 'frobnicate'],
    ['standards', 'prove'],
    ['standards', 'check', '--yaml'],
  ]) {
    const { code, complaints } = await attest(...words);
    expect(code).toBe(2);
    expect(complaints.at(-1)).toContain('attest standards');
  }
});

test('asked for help, every command is listed', async () => {
  const { code, printed } = await attest();
  expect(code).toBe(0);
  expect(printed).toHaveLength(commands.length + 1);
  expect((await attest('standards', 'check', '--help')).code).toBe(0);
});

test('an unsupported --language is refused', async () => {
  expect((await attest('standards', 'check', '--language', 'en')).code).toBe(0);
  expect((await attest('standards', 'check', '--language', 'la')).code).toBe(2);
});

test('a database that cannot be reached gets one sentence', async () => {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/attest';
  const { code, complaints } = await attest('standards', 'load');
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringMatching(/^The database cannot be used: .*ECONNREFUSED/)]);
});

test('proving against a folder without the texts fails, naming each', async () => {
  const { code, complaints } = await attest('standards', 'prove', folder);
  expect(code).toBe(1);
  expect(complaints).toContain('SFJBI502/2: the published text SFJBI502-v2.txt is not in that folder.');
});

test('two standards are compared criterion by criterion, the words that changed marked', async () => {
  const file = await aFile((good) =>
    good
      .replace('confirm that all identified immediate requirements', 'check that all immediate requirements')
      .replace('version: "1"', 'version: "2"'),
  );
  const { code, printed } = await attest('standards', 'diff', 'SFJBMS05/1', file);
  expect(code).toBe(0);
  expect(printed.slice(0, 5)).toEqual([
    'SFJBMS05/1 compared with SFJBMS05/2',
    '47 criteria before, 47 after: 46 the same, 1 reworded.',
    '',
    expect.stringMatching(/^P3 → P3 {2}reworded, \d\d % alike$/),
    '    [-confirm-]{+check+} that all [-identified-] immediate requirements have been addressed in line with the needs of potential victims',
  ]);
  const asData = await attest('standards', 'diff', 'SFJBMS05/1', file, '--json');
  expect(JSON.parse(asData.printed.join('\n'))).toMatchObject({
    after: { key: 'SFJBMS05', version: '2' },
    counts: { same: 46, reworded: 1, new: 0 },
  });
});

test('what cannot be compared is said, file by file', async () => {
  const file = await aFile((good) => good.replace('version: "1"', 'version: 1'));
  const { code, complaints } = await attest('standards', 'diff', file, 'no such file.yaml');
  expect(code).toBe(1);
  expect(complaints[0]).toMatch(`${file}:4:10 `);
  expect(complaints[1]).toBe(
    'no such file.yaml is neither a file nor KEY/VERSION of a standard that is there.',
  );
});

test('a missing document is reported', async () => {
  const { code, printed, complaints } = await attest('standards', 'import', join(folder, 'nothing.pdf'));
  expect({ code, printed }).toEqual({ code: 1, printed: [] });
  expect(complaints).toEqual([`${join(folder, 'nothing.pdf')} cannot be read (ENOENT).`]);
});
