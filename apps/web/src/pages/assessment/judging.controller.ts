import { Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { judgeAtDesk, type Phrase } from '#assessment';
import { Database, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { type Posted, PostedForm } from '../../http/forms/posted-form.js';
import { takeForm } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { type Asker, CurrentAsker } from '../../http/routes/current-asker.js';
import { Route } from '../../http/routes/route.js';
import { seeOther } from '../../http/sessions/see-other.js';
import { JudgementForm } from './assessment-forms.js';
import { deskSentences } from './desk-sentences.js';
import { showAssessment } from './show-assessment.js';
import type { Locale } from '../../layout/locale.js';

/** The keys of the judging page. What is refused comes back on the page itself, with everything that was typed. */
@Controller()
export class JudgingController {
  constructor(private readonly database: Database) {}

  @Post(paths.judgements.pattern)
  @Route({ roles: ['assessor'], event: ['cross-reference.judged', 'criterion.decided'] })
  async judge(
    @CurrentAsker() { actor, locale }: Asker,
    @Param('crossReferenceId') referenceId: string,
    @Res() response: Response,
    @PostedForm(JudgementForm) form: Posted<JudgementForm>,
  ): Promise<void> {
    await takeForm(response, form, {
      act: async (input) => {
        const done = await this.database.inCentre(actor.centreId, (tx) =>
          judge(locale, tx, actor, referenceId, input),
        );
        seeOther(response, nextHref(input.revision, done.nextId), done.told);
      },
      again: (failed) => {
        const { revision } = failed.taken;
        if (!revision) throw new NotFound('revision');
        return showAssessment(locale, this.database, response, actor, revision, {
          form: 'judgement',
          referenceId,
          values: failed.values,
          sentences: deskSentences(locale, 'assessment', failed),
        });
      },
    });
  }
}

async function judge(
  locale: Locale,
  tx: CentreTransaction,
  actor: Actor,
  referenceId: string,
  input: JudgementForm,
) {
  const say = locale.words('assessment');
  const judged = await judgeAtDesk(tx, actor, referenceId, {
    key: input.key,
    reasons: input.reasons,
    phrase: phraseOf(locale, input),
    valid: input.sound.includes('valid'),
    reliable: input.sound.includes('reliable'),
    occasionDidNotArise: input.occasionDidNotArise || null,
    noLongerMet: input.noLongerMet,
    expectedJudgementId: input.expectedJudgementId ?? null,
    expectedDecisionId: input.expectedDecisionId ?? null,
  });
  const { label, nextId } = judged;
  const noted = judged.decisionId === null && judged.criterionState === 'met';
  const told = noted && input.key !== 'partly' ? (`${input.key}-noted` as const) : input.key;
  return { nextId, told: say(`judged.${told}`, { label }) };
}

/** The phrase that was ticked, as it was shown; met without a word says what the page says it will. */
function phraseOf(locale: Locale, { key, phrase, reasons }: JudgementForm): Phrase | null {
  const code = phrase ?? (key === 'met' && !reasons ? 'shows-whole' : undefined);
  return code ? { code, shown: locale.words('assessment')(`phrases.${code}`) } : null;
}

const nextHref = (revisionId: string, nextId: string | null): string =>
  `${paths.assessment.to({ revisionId })}${nextId ? `#reference-${nextId}` : ''}`;
