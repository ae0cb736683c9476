import { assessedCriteria, readStandardFiles } from '#standards';
import { imagesOf, pagesOf, scriptsOf, textOf } from '../../support/pdf-tools.js';
import { expect } from '../../support/text-matchers.js';

/** What SFJBMS05 asks for, as it is published. */
export async function criteriaOfTheStandard() {
  const { standards } = await readStandardFiles();
  return assessedCriteria(standards.find(({ key }) => key === 'SFJBMS05')!);
}

/** The PDF, read from outside: every criterion word for word, these words, and the photograph as it was taken. */
export async function readThePortfolio(file: string, says: readonly string[]): Promise<void> {
  const text = textOf(file);
  for (const { label, stem, text: words } of await criteriaOfTheStandard()) {
    expect(text).toContainText(`${label} `);
    if (stem) expect(text).toContainText(stem);
    expect(text).toContainText(words);
  }
  for (const words of says) expect(text).toContainText(words);
  const pages = pagesOf(file);
  pages.forEach((page, index) => expect(page).toContainText(`${index + 1} of ${pages.length}`));
  expect(imagesOf(file).map(({ width, height }) => [width, height])).toContainEqual([1200, 900]);
  expect(scriptsOf(file)).toBe('');
}
