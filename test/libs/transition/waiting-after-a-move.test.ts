import { assessorsQueue } from '#assessment';
import { aTransition, metBut, moveIt } from '../../support/a-transition.js';
import { submission } from '../../support/an-assessment.js';

test('what was judged before a move waits since the move; what nobody judged waits since it was submitted', async () => {
  const given = await aTransition();
  const judged = await metBut(given, 'P4');
  const unjudged = await submission(given, [given.standard.from.criteria['P4']!]);
  await moveIt(given);
  const [first, second] = await given.centre.run((tx) => assessorsQueue(tx, given.assessor));
  expect([first?.revisionId, second?.revisionId]).toEqual([unjudged.revisionId, judged.revisionId]);
  expect(first!.waitingSince).toEqual(first!.submittedAt);
  expect(second!.submittedAt.getTime()).toBeLessThan(first!.submittedAt.getTime());
  expect(second!.waitingSince.getTime()).toBeGreaterThan(first!.submittedAt.getTime());
});
