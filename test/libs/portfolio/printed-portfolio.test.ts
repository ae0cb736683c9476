import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { assessedCriteria, readStandardFiles } from '#standards';
import {
  addressesOf,
  bookmarksOf,
  checkStructure,
  describeWithPdfTools,
  fontsOf,
  infoOf,
  metadataOf,
  pagesOf,
  scriptsOf,
  textOf,
} from '../../support/pdf-tools.js';
import { expect } from '../../support/text-matchers.js';
import { aFolder, printUnit } from './print-to-file.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

const { standards } = await readStandardFiles();

describeWithPdfTools('A portfolio of a published standard', () => {
  test.each(standards.map((standard) => [standard.key, standard] as const))(
    'of %s holds every criterion word for word',
    async (_, standard) => {
      const criteria = assessedCriteria(standard);
      const text = textOf(await printUnit(folder.path, { criteria, evidenceItems: 6 }));
      for (const { text: words, stem } of criteria)
        expect(text).toContainText(stem ? `${stem} ${words}` : words);
      expect(text).toContainText(`${criteria.length} of ${criteria.length} criteria met`);
    },
    60_000,
  );
});

describeWithPdfTools('A finished portfolio', () => {
  let file: string;
  let pages: string[];
  beforeAll(async () => {
    await sharp({ create: { width: 800, height: 600, channels: 3, background: '#6d7f74' } })
      .jpeg()
      .toFile(join(folder.path, 'picture.jpg'));
    file = await printUnit(folder.path, { pictures: ['picture', 'lost'] });
    pages = pagesOf(file);
  });

  test('says on each page which it is of how many', () => {
    pages.forEach((page, index) => expect(page).toContainText(`Page ${index + 1} of ${pages.length}`));
    expect(infoOf(file).get('Pages')).toBe(String(pages.length));
  });

  test('has no draft mark anywhere', () => {
    for (const page of pages) expect(page).not.toContainText('Draft');
  });

  test('names in its index the page on which each evidence item begins', () => {
    const index = pages.find((page) => page.includes('Evidence index')) ?? '';
    for (const reference of ['E01', 'E02', 'E03']) {
      const begins = pages.findIndex(
        (page) => new RegExp(`^${reference}$`, 'm').test(page) && page.includes('Submitted'),
      );
      expect(begins).toBeGreaterThan(0);
      expect(index).toMatch(new RegExp(`^${begins + 1}$`, 'm'));
    }
  });

  test('has bookmarks for its sections and for each evidence item, on their pages', () => {
    const bookmarks = bookmarksOf(file);
    expect(bookmarks.map(({ title }) => title)).toEqual([
      'Cover and status',
      'Unit declaration',
      'Summary of achievement',
      'People and roles',
      'Feedback record',
      'Evidence index',
      'Evidence map',
      'Evidence',
      'Internal quality assurance record',
      'Annex: history',
      'Integrity',
    ]);
    const items = bookmarks.find(({ title }) => title === 'Evidence')?.kids ?? [];
    expect(items).toHaveLength(3);
    for (const { title, destpageposfrom1 } of items) {
      expect(pages[destpageposfrom1 - 1]).toContainText(title.slice(0, 3));
      expect(pages[destpageposfrom1 - 1]).toContainText('Method');
    }
  });

  test('names assessor, decision, judgement and locator in its map', () => {
    const map = textOf(file);
    expect(map).toContainText('page 1 of notes-1.pdf');
    expect(map).toContainText('Supports it fully: What was done is described step by step');
    expect(map).toContainText('Decision: met');
    expect(map).toContainText('Rowan Castell, assessor, 21 April 2026 at 10:30am');
    expect(map).toContainText('2 of 2 met');
  });

  test('shows the picture, and says so where one cannot be read', () => {
    expect(textOf(file)).toContainText('Picture from photograph-1.heic');
    expect(textOf(file)).toContainText('The picture photograph-2.heic could not be shown here.');
  });

  test('is sound, tagged, without scripts, in embedded typefaces whose text can be read', () => {
    expect(() => checkStructure(file)).not.toThrow();
    expect(infoOf(file).get('Tagged')).toBe('yes');
    expect(scriptsOf(file)).toBe('');
    for (const font of fontsOf(file)) expect(font).toMatchObject({ embedded: true, readable: true });
  });

  test('threat 45: links to https only', () => {
    const addresses = addressesOf(file);
    expect(addresses).toContain('https://attest.example/verify');
    for (const address of addresses) expect(address).toMatch(/^https:/);
  });

  test('threat 48: has one revision, and tells of itself its title, Attest and when it was made', async () => {
    const bytes = await readFile(file, 'latin1');
    expect(bytes.match(/%%EOF/g)).toHaveLength(1);
    expect(bytes).not.toContain('PDFKit');
    expect(infoOf(file).get('Author')).toBe('Attest');
    expect(infoOf(file).get('Producer')).toBe('Attest');
    expect(metadataOf(file)).not.toMatch(/undefined|PDFKit/i);
  });
});

describeWithPdfTools('A portfolio of an unfinished unit', () => {
  test('says on every page that it is a draft', async () => {
    const pages = pagesOf(await printUnit(folder.path, { cleared: false }));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).toContainText('Draft: this unit is not complete');
  });

  test('says of what is missing that it is missing', async () => {
    const text = textOf(await printUnit(folder.path, { cleared: false }));
    expect(text).toContainText('The assessor has not signed off this unit');
    expect(text).toContainText('Not judged yet');
    expect(text).toContainText('No evidence has been put forward.');
  });
});
