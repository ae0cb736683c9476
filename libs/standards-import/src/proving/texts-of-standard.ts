import { printedItems, provenanceOf, type Standard, textsOfBlock } from '#standards/domain';
import type { PublishedText } from './numbered-lines.js';
import { namesAlone } from './published-texts.js';

/** What a standard's file says its publication prints, under the names of `publishedTexts`: all but what is ours. */
export function textsOfStandard(standard: Standard): PublishedText[] {
  const { en } = standard;
  const fields: readonly [label: string, path: string, text: string | null | undefined][] = [
    ['title', 'en.title', en.title],
    ['urn', 'urn', standard.urn],
    ['version', 'version', standard.version],
    ['dateApproved', 'dateApproved', standard.dateApproved],
    ['indicativeReviewDate', 'indicativeReviewDate', standard.indicativeReviewDate],
    ['originalUrn', 'originalUrn', standard.originalUrn],
    ['developer', 'en.developer', en.developer],
    ['validity', 'en.validity', en.validity],
    ['status', 'en.status', en.status],
    ['originatingOrganisation', 'en.originatingOrganisation', en.originatingOrganisation],
    ['occupations', 'en.occupations', en.occupations && namesAlone(en.occupations.join('; '))],
    ['suites', 'en.suites', en.suites?.join('; ')],
    ['keywords', 'en.keywords', en.keywords && namesAlone(en.keywords.join('; '))],
  ];
  return [
    ...fields.flatMap(([label, path, text]) =>
      text && provenanceOf(standard, path) !== 'ours' ? [{ label, text }] : [],
    ),
    ...counted('overview', (en.overview ?? []).flatMap(textsOfBlock)),
    ...printedItems(standard).map(({ label, text }) => ({ label, text })),
    ...counted(
      'glossary',
      (en.glossary ?? []).flatMap(({ term, meaning }) => [term, ...meaning.flatMap(textsOfBlock)]),
    ),
  ];
}

const counted = (name: string, texts: readonly string[]): PublishedText[] =>
  texts.map((text, index) => ({ label: `${name}.${index + 1}`, text }));
