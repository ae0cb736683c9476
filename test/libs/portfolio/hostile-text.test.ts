import {
  checkStructure,
  describeWithPdfTools,
  addressesOf,
  pagesOf,
  scriptsOf,
  textOf,
} from '../../support/pdf-tools.js';
import { expect } from '../../support/text-matchers.js';
import { aUnitToPrint } from './a-unit-to-print.js';
import { aFolder, fewCriteria, printFacts, printUnit } from './print-to-file.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

const hostile: Readonly<Record<string, string>> = {
  'one word of 200,000 letters': 'x'.repeat(200_000),
  'one word of 60,000 letters that run left': 'م'.repeat(60_000),
  '20,000 joined emoji': '👩‍🚒'.repeat(20_000),
  'piles of combining marks': `Z${'\u0335\u0327\u030d'.repeat(300)}algo `.repeat(200),
  'control characters': Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('a'),
  'changes of direction': `${'\u202e\u2066'.repeat(5_000)}end`,
  'both directions turn about': 'Ali محمد 12 שלום (x) '.repeat(2_000),
  'half surrogates': '\ud83d'.repeat(2_000),
  '20,000 empty lines': '\n'.repeat(20_000),
  'PDF syntax': ') Tj ET Q endstream endobj << /JS (app.alert(1)) /S /JavaScript >> %%EOF\\',
  'markup and templates': '<script>alert(1)</script> {{constructor}} {date} ${1} %s',
};

describeWithPdfTools('Hostile text', () => {
  test.each(Object.keys(hostile))(
    'threat 45: %s is printed within 5 seconds, and nothing in it acts',
    async (name) => {
      const text = hostile[name] ?? '';
      const began = process.cpuUsage();
      const file = await printUnit(folder.path, {
        evidenceItems: 1,
        evidenceText: () => text,
        evidenceTitle: () => text.slice(0, 200),
        learner: text.slice(0, 100),
      });
      const { user, system } = process.cpuUsage(began);
      // Of a processor's time: other tests run beside this one.
      expect((user + system) / 1_000_000).toBeLessThan(5);
      checkStructure(file);
      expect(scriptsOf(file)).toBe('');
      expect(addressesOf(file).every((address) => address.startsWith('https:'))).toBe(true);
    },
  );

  test('threat 45: not one letter of an endless word is lost', async () => {
    const word = 'abcdefghij'.repeat(2_000);
    const text = textOf(await printUnit(folder.path, { evidenceItems: 1, evidenceText: () => word }));
    const printed = text.match(/^[a-j]{20,}$/gm)?.join('') ?? '';
    expect(printed).toBe(word);
  });

  test('threat 45: a javascript: address stays text', async () => {
    const facts = aUnitToPrint({ criteria: fewCriteria, evidenceItems: 1 });
    const file = await printFacts(folder.path, {
      ...facts,
      edition: { ...facts.edition, verifyAt: 'javascript:app.alert(1)' },
    });
    expect(addressesOf(file)).toEqual([]);
    expect(pagesOf(file)[0]).toContainText('javascript:app.alert(1)');
  });
});
