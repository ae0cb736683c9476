import { describeWithPdfTools, infoOf, pagesOf, textOf } from '../../support/pdf-tools.js';
import { expect } from '../../support/text-matchers.js';
import { aFolder, printUnit } from './print-to-file.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

const names = {
  Polish: 'Łucja Świętosława Źdźbło-Żółć',
  Welsh: 'Siân Ŵyn Ŷnyr ap Gŵydd',
  Turkish: 'Işıl Çağla Öğütçü',
  Urdu: 'ڈاکٹر رضیہ شاہد بیگم پٹیل',
  Arabic: 'علي يسرى الأمين',
  Hebrew: 'נועה בת שבע',
  Greek: 'Ευανθία Ψυχογυιοπούλου',
  Cyrillic: 'Олеся Щукіна-Їжакевич',
  Vietnamese: 'Nguyễn Thị Diễm Quỳnh',
};

describeWithPdfTools('Names', () => {
  test.each(Object.entries(names))('threat 47: a %s name comes out as it went in', async (_, name) => {
    const file = await printUnit(folder.path, {
      learner: name,
      evidenceItems: 2,
      evidenceTitle: (number) => `${name} ${number}`,
      evidenceText: () => `${name}\n\n✓ ☐ “${name}”`,
    });
    const [cover = ''] = pagesOf(file);
    expect(cover.split('\n').map((line) => line.trim())).toContain(name);
    expect(textOf(file)).toContainText('✓ ☐');
    expect(infoOf(file).get('Title')).toContain(name);
  });

  test('threat 47: Arabic and Urdu letters that share a shape stay apart in one document', async () => {
    const words = ['علي', 'علی', 'يسرى', 'یسری', 'كتاب', 'کتاب', 'بيت', 'ٹیپ', 'تين', 'پین'];
    const text = textOf(
      await printUnit(folder.path, { evidenceItems: 1, evidenceText: () => words.join('\n') }),
    );
    for (const word of words) expect(text.split('\n').map((line) => line.trim())).toContain(word);
  });

  // Tools that guess the order of a mixed line put spaces and brackets on either side of the turn.
  test('threat 47: in a line of both directions each word comes out whole', async () => {
    const words = ['Razia', 'رضیہ', 'Leeds', 'שרה', '2026'];
    const [cover = ''] = pagesOf(await printUnit(folder.path, { learner: 'Razia رضیہ (Leeds) שרה 2026' }));
    const line = cover.split('\n').find((text) => text.includes('Razia')) ?? '';
    for (const word of words) expect(line).toContain(word);
  });

  test('a character that no typeface here has is a box to the eye, and itself when copied', async () => {
    const text = textOf(
      await printUnit(folder.path, { evidenceItems: 1, evidenceText: () => 'before 漢 after' }),
    );
    expect(text).toContainText('before 漢 after');
    expect(text).toContainText('characters have no shape in the typefaces of this document');
  });
});
