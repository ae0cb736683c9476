import type { Piece } from './piece.js';

export const practiceAndNeeds: readonly Piece[] = [
  {
    subject: 'practice',
    method: 'reflective-account',
    shows: 'both',
    title: 'Looking after myself so that I can do this work',
    text: 'I had begun to dream about work. I told my supervisor, and we agreed {a shorter list for a month|two sessions with the counselling service} and a rule that I do not read files after six. Saying it aloud was harder than doing it. I know what my role is and where it ends, and I ask before it ends and not after. I build trust by small promises that I keep.',
  },
  {
    subject: 'practice',
    method: 'witness-testimony',
    shows: 'performance',
    title: 'Statement of my supervisor about how I work',
    text: 'My supervisor’s statement says how I use supervision, keep within my role and work with colleagues. It was written after they had sat in on {two|three} of my appointments, with permission. It names nobody but the two of us.',
    attachments: ['statement'],
  },
  {
    subject: 'practice',
    method: 'professional-discussion',
    shows: 'knowledge',
    title: 'Discussion about role, competence and asking for help',
    text: 'The learner set out what their job description does and does not allow, and gave an example of a decision that was not theirs. They named four people or teams whom they ask, and for what. We discussed vicarious trauma and the support on offer. They described how they earn trust with somebody who has reasons to trust nobody.',
  },
  {
    subject: 'needs',
    method: 'work-product',
    shows: 'performance',
    title: 'Support plan that I wrote for a training scenario',
    text: 'This plan was written for the scenario in our training pack; the person in it does not exist. It begins with what they want, then what is needed today, this month and later, who does what, and when we look at it again. I reviewed the assessment in the pack first and listed {three|four} questions that it left open. My supervisor’s comments are in the margin.',
    attachments: ['document', 'notes'],
  },
  {
    subject: 'needs',
    method: 'reflective-account',
    shows: 'both',
    title: 'Planning with somebody, not for them',
    text: 'When I plan I begin with the person’s own list, even if it is not the order I would choose. {Once|In one plan} “a telephone call to my sister” came before housing, and it was right. I gather what has been done already so that nobody has to tell everything again. We agree what is urgent, what can wait and who does what, and put a date on the review. At the review I ask first what has got better.',
  },
  {
    subject: 'needs',
    method: 'direct-observation',
    shows: 'performance',
    title: 'Observed: agreeing a support plan in a role play',
    text: 'The learner had read everything in the pack and said so, which saved the actor from repeating it. They asked what mattered most, put it first, and checked each step against the assessment. Where the actor hesitated they offered to come back to it. At the end both could say what would happen by Friday, and by whom.',
  },
  {
    subject: 'needs',
    method: 'professional-discussion',
    shows: 'knowledge',
    title: 'Discussion about needs, plans and reviewing them',
    text: 'We discussed immediate, short-term and long-term needs and how they pull against each other. The learner explained how they draw up a plan with the person at its centre, how they monitor it, and what would make them change it between reviews. They spoke about background and context, and why it is asked for once and carefully.',
  },
  {
    subject: 'needs',
    method: 'simulation',
    shows: 'performance',
    title: 'Simulation: the first hour after a call',
    text: 'The centre’s simulation ran for an hour with two actors. The learner gathered what was known, confirmed what was needed at once and arranged it, and wrote the first plan before the hour was over. The observer’s sheet is attached. {The second actor arrived without warning, which I handled by asking them to wait outside.|I forgot to ask about medicines and said so at the end.}',
    attachments: ['document'],
  },
];
