import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { recordObservation, withdrawEvidence } from '#assessment';
import { loadPortfolioFacts, buildPortfolioDocument } from '#portfolio';
import { aUnitSignedOffWithFiles, clear, submissionWithFiles } from '../../support/a-cleared-unit.js';
import { aPublishedStandard } from '../../support/a-published-standard.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { press } from '../../support/an-assessment.js';
import { describeWithPdfTools, imagesOf, pagesOf, textOf } from '../../support/pdf-tools.js';
import * as made from '../../support/some-files.js';
import { expect } from '../../support/text-matchers.js';
import { aWorkshop, look, portfolioOf, type Workshop } from './a-workshop.js';

let workshop: Workshop;
beforeAll(async () => (workshop = await aWorkshop()));
afterAll(() => workshop.close());

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

describeWithPdfTools('The portfolio of a cleared unit of a published standard', () => {
  let given: TestUnit;
  let criteria: readonly { text: string; stem: string | null }[];
  let file: string;
  let text: string;
  beforeAll(async () => {
    const standard = await aPublishedStandard('SFJBMS05');
    criteria = standard.criteria;
    const photograph = { name: 'The room.HEIC', bytes: await made.gpsHeic() };
    const scan = { name: 'plan.jpg', bytes: await made.gpsPhotograph(1600, 900) };
    const signed = await aUnitSignedOffWithFiles(workshop.store, [photograph, scan], standard);
    await clear(signed, signed.signOffId);
    given = signed;
    const built = await portfolioOf(given, workshop);
    file = built.file;
    text = textOf(file);
    const { sha256, bytes, pages } = await look(given, given.iqa, built.portfolioId);
    const content = await readFile(file);
    expect({ sha256, bytes, pages }).toEqual({
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      pages: pagesOf(file).length,
    });
  }, 120_000);

  test('holds every criterion word for word, each met by its assessor on a day', () => {
    for (const { text: words, stem } of criteria)
      expect(text).toContainText(stem ? `${stem} ${words}` : words);
    expect(text).toContainText(`${criteria.length} of ${criteria.length} criteria met`);
    const decisions = text.match(/Decision: met/g) ?? [];
    expect(decisions).toHaveLength(criteria.length);
    expect(text).toContainText(`${given.assessor.name}, assessor, ${day.format(new Date())}`);
    expect(text).toContainText(`page ${criteria.length} of The room.HEIC`);
  });

  test('threat 48: shows the pictures, without what their cameras wrote into them', async () => {
    expect(imagesOf(file).map(({ width, height }) => [width, height])).toEqual([
      [96, 64],
      [1600, 900],
    ]);
    const bytes = await readFile(file, 'latin1');
    expect(bytes).not.toContain('Exif');
    expect(bytes).not.toContain('Test camera');
  });

  test('is signed by learner, assessor and quality assurer in the words that they were shown', () => {
    expect(text).toContainText(
      'The evidence for this unit is my own work, except where I said who helped me',
    );
    expect(text).toContainText(`and decided that ${given.learner.name} has met every one of them.`);
    expect(text).toContainText('Decisions follow from the evidence.');
    expect(text).toContainText(given.iqa.name);
    expect(text).not.toContainText('no longer stands');
  });

  test('says what its learner declared, and how the assessor established it', () => {
    expect(text).toContainText('Nobody could be identified');
    expect(text).toContainText('This is my own work, and what I have said about it is true');
    expect(text).toContainText('Established by discussion. Current when checked.');
    expect(text).toContainText('Clear, and to the point.');
  });

  test('lists each file with its digest, and is no draft', () => {
    expect(text.match(/[0-9a-f]{64}/g)?.length).toBeGreaterThan(2);
    expect(text).not.toContainText('Draft');
  });

  test('leaves nothing where it was made', async () => {
    expect(await workshop.atWork()).toEqual([]);
  });
});

describeWithPdfTools('A draft', () => {
  test('of a unit under way says so on every page, and shows what is open', async () => {
    const given = await aUnit();
    const [first, second] = given.standard.criterionIds;
    const { references } = await submissionWithFiles(given, [first!, second!], workshop.store, []);
    await press(given, references.get(first!)!, 'met');
    const { file } = await portfolioOf(given, workshop, { draft: true, by: given.assessor });
    for (const page of pagesOf(file)) expect(page).toContainText('Draft: this unit is not complete');
    expect(textOf(file)).toContainText('1 of 5 criteria met');
    expect(textOf(file)).toContainText('Not judged yet');
    expect(textOf(file)).toContainText('How to say: what K2 asks for');
  });

  test('prints what an assessor observed and heard, on the record of its method', async () => {
    const given = await aUnit();
    const { centre, assessor, learner, unitId } = given;
    const seen = { unitId, key: 'met', reasons: 'Seen and heard.' } as const;
    await centre.run((tx) =>
      recordObservation(tx, assessor, {
        learnerId: learner.personId,
        method: 'direct-observation',
        title: 'A shift on the front desk',
        activityOn: '2026-02-03',
        text: 'She asked first whether it was safe to speak.',
        confidentiality: { identifiable: 'nobody' },
        criteria: [
          { ...seen, criterionId: given.standard.criterionIds[0]! },
          { ...seen, criterionId: given.standard.criterionIds[3]!, question: 'Whom do you tell, and when?' },
        ],
      }),
    );
    const { file } = await portfolioOf(given, workshop, { draft: true });
    const text = textOf(file);
    expect(text).toContainText('Record of observed performance');
    expect(text).toContainText(`${assessor.name}, assessor`);
    expect(text).toContainText('Asked or said: Whom do you tell, and when?');
    expect(text).toContainText('Seen being done. Current when checked.');
  });

  test('of a unit that is cleared says that it is not the final portfolio', async () => {
    const given = await aUnitSignedOffWithFiles(workshop.store, []);
    await clear(given, given.signOffId);
    const { file } = await portfolioOf(given, workshop, { draft: true });
    for (const page of pagesOf(file)) expect(page).toContainText('Draft: this is not the final portfolio');
  });
});

describe('What is read of a unit', () => {
  test('keeps withdrawn evidence and the decision it held up in the history alone', async () => {
    const given = await aUnitSignedOffWithFiles(workshop.store, []);
    const { centre, learner, unitId, evidence } = given;
    const document = await centre.run(async (tx) => {
      await withdrawEvidence(tx, learner, evidence.evidenceId, 'It was the wrong one.');
      const edition = { reference: 'A', draft: true, builtAt: tx.now, verifyAt: null };
      return buildPortfolioDocument(await loadPortfolioFacts(tx, unitId, edition));
    });
    expect(document.evidence).toEqual([]);
    expect(document.annex.withdrawn).toMatchObject([
      { reference: 'E01', withdrawn: { reason: 'It was the wrong one.' } },
    ]);
    expect(document.annex.decisions).toHaveLength(given.standard.criterionIds.length);
    expect(document.annex.signOffs).toHaveLength(1);
    expect(document.declarations).toEqual({ learner: null, assessor: null, iqa: null });
    expect(document.cover.unit.criteriaMet).toBe(0);
  });
});
