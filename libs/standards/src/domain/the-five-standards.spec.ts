import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { readStandard } from '../reading/read-standard.js';
import { assessedCriteria, printedItems } from './assessed-criteria.js';
import { contentDigest } from './canonical-form.js';
import { provenanceOf } from './provenance.js';
import type { CriterionKind } from './standard.js';

function standard(place: string) {
  const read = readStandard(readFileSync(join(projectRoot, 'standards-data', `${place}.yaml`)));
  if (read.findings) throw new Error(JSON.stringify(read.findings));
  return read.standard;
}
const five = ['SFJBI502/2', 'SFJBE2/3', 'SFJBMS05/1', 'stalking-initial-response/1', 'prevention/1'];

test.each([
  ['SFJBI502/2', 23, 23, 26, 26],
  ['SFJBE2/3', 35, 35, 25, 25],
  ['SFJBMS05/1', 20, 21, 24, 26],
  ['stalking-initial-response/1', 27, 27, 24, 24],
  ['prevention/1', 14, 14, 37, 41],
])(
  '%s has %i performance criteria (%i assessed) and %i knowledge items (%i assessed)',
  (place, ...counts) => {
    const top = printedItems(standard(place)).filter((item) => item.under === null);
    const assessed = assessedCriteria(standard(place));
    const of = (items: readonly { kind: CriterionKind }[], kind: CriterionKind) =>
      items.filter((item) => item.kind === kind).length;
    expect([
      of(top, 'performance'),
      of(assessed, 'performance'),
      of(top, 'knowledge'),
      of(assessed, 'knowledge'),
    ]).toEqual(counts);
  },
);

test('119 performance criteria, 136 knowledge items, 11 sub-items, 262 assessed in all', () => {
  const items = five.flatMap((place) => printedItems(standard(place)));
  const top = items.filter((item) => item.under === null);
  expect(top.filter((item) => item.kind === 'performance')).toHaveLength(119);
  expect(top.filter((item) => item.kind === 'knowledge')).toHaveLength(136);
  expect(items.filter((item) => item.under !== null)).toHaveLength(11);
  expect(five.flatMap((place) => assessedCriteria(standard(place)))).toHaveLength(262);
});

test('a sub-item carries its stem, and the heading itself is not assessed', () => {
  const criteria = assessedCriteria(standard('SFJBMS05/1'));
  expect(criteria.map((criterion) => criterion.label)).not.toContain('P6');
  expect(criteria.find((criterion) => criterion.label === 'P6.2')).toEqual({
    label: 'P6.2',
    kind: 'performance',
    position: 7,
    text: "whilst being mindful not to 'lead' any potential witnesses",
    stem: 'communicate your understanding of modern slavery and control mechanisms to potential victims:',
    headingLabel: 'P6',
  });
});

test('a sentence broken over a blank line is one item', () => {
  const k16 = assessedCriteria(standard('SFJBI502/2')).find((criterion) => criterion.label === 'K16');
  expect(k16?.text).toContain('specific risk assessments conducted by or with expert input');
});

test('quotes stay as published, curly, straight and mixed', () => {
  expect(JSON.stringify(standard('prevention/1').en.overview)).toContain('`victims and survivors’');
  expect(JSON.stringify(standard('SFJBI502/2').en.overview)).toContain("`victims and survivors'");
});

test('what is not printed is null, and what we supplied is marked as ours', () => {
  const stalking = standard('stalking-initial-response/1');
  expect([stalking.urn, stalking.originalUrn]).toEqual([null, 'SFJ BE2']);
  expect(provenanceOf(stalking, 'en.title')).toBe('ours');
  const prevention = standard('prevention/1');
  expect([prevention.urn, prevention.originalUrn, prevention.dateApproved]).toEqual([null, null, null]);
  expect(provenanceOf(prevention, 'version')).toBe('ours');
  expect(provenanceOf(prevention, 'en.performance.items.4.number')).toBe('corrected');
  expect(provenanceOf(standard('SFJBE2/3'), 'en.title')).toBe('printed');
});

test.each([
  ['SFJBI502/2', 'b3d71b8fabc7718c3709be4725181f2214e8f9566344d0a4b3b076e9cbd42284'],
  ['SFJBE2/3', '45efe5c6ced3c9b9cade518b97ab38bc1f4dc518a10206749e6176d114cf9017'],
  ['SFJBMS05/1', '63658af29ee3988ed907e0d2ab85b8a34e63c07e687753cec4ad9c9ec04d31a2'],
  ['stalking-initial-response/1', '094c02dd1144388e3cbfc835becc738db91b6bd495568edec6ecebe740b993d8'],
  ['prevention/1', 'cab2cc2c51a284a089e44b97c082f17c6f83a1d53db640692a2cd2c1144a0568'],
])('%s has the digest under which it was published, however the format grows', (place, digest) => {
  expect(contentDigest(standard(place))).toBe(digest);
});
