/** Assessors' reasons and feedback. `{this|that}` stands for one of the two. */
export const reasons = {
  met: [
    '{Clear and in your own words|Plain and specific}: it shows what you did, and why.',
    'What you {wrote|describe} agrees with what you told me when we {spoke|met}.',
    'You did this without being prompted, and {checked that it was understood|came back to it at the end}.',
    '{Consistent with|Confirms} what I have seen of your work {this term|before}.',
    'You give the reason as well as the step, which is what this asks for.',
    'Safe, orderly and in line with your organisation’s procedure.',
  ],
  partly: [
    'You show {the first half|how you begin}; I cannot see yet {how you followed it up|what came of it}.',
    'It is right as far as it goes. I need one more example, from {another day|a different setting}.',
  ],
  notYet: [
    'This says what your team does. I need to see what you do yourself.',
    'The example stops before the part that this criterion is about.',
  ],
  plain: 'Both pieces are specific, and they agree with each other.',
  together: [
    'The account shows how you prepare and the second piece how you carry it out: together they cover all of it.',
  ],
  noOccasion: [
    'It was not needed in any of the situations this term. You explained fully what you would do, and in which order.',
  ],
} as const;

export const feedback = {
  accepted: [
    'Thank you. {Clear, honest and to the point|A good piece of work}. {Keep the way you separate facts from opinion.|Do the next one in the same way.}',
    'I have accepted all of it. {When we meet I would like to hear more about the second part.|Think about which of your other units it could show as well.}',
    'Well chosen. You say what you did, why, and what you would do differently, which is what I look for.',
  ],
  handedBack: [
    'You are close. Please say what you did yourself rather than what the team does, and add what happened afterwards. {Half a page is enough.|Ring me if you would like to talk it through.}',
    'Please add an example from another day, and say how you checked that you were understood. What is there already can stay as it is.',
  ],
  draft: ['I like how you begin. Before I decide I want to ask about'],
} as const;

/** What a learner adds to evidence that was handed back. */
export const additions = [
  '\n\nAdded after feedback: I did this myself on the second occasion. I checked at the end by asking for the next steps to be repeated to me, and noted the answer. Since then I do it each time.',
  '\n\nAdded after feedback: the week after, I rang to hear whether the plan had worked. One step had not, and we changed it the same day. I told my supervisor and wrote it down.',
] as const;

export const review = {
  cleared:
    'Decisions are sound and reasons specific. Methods vary, and the evidence comes from several weeks. Nothing to correct.',
  actionRequired:
    'Most decisions are sound. For the criteria named below I cannot see from the record that they were shown more than once.',
  reopened: 'One occasion only, and the assessor’s reason does not say why that is enough.',
} as const;
