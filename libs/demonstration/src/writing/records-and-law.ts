import type { Piece } from './piece.js';

export const recordsAndLaw: readonly Piece[] = [
  {
    subject: 'records',
    method: 'work-product',
    shows: 'performance',
    title: 'Page of my {contact|case} log, with everything removed that says who it is about',
    text: 'This is one page of the log I keep {at the end of each shift|after every contact}. I write the time, what was said in the person’s own words, what I did and who I told. Facts and my opinion are in separate columns. {My team leader signs the page once a week.|A colleague reads one page in ten to check that it is clear.}',
    attachments: ['notes'],
  },
  {
    subject: 'records',
    method: 'reflective-account',
    shows: 'both',
    title: 'How I changed the way I write things down',
    text: '{In my first month|When I joined the team} my notes were too long and mixed up what I saw with what I thought. I asked {a colleague|my supervisor} to show me theirs and we rewrote one of mine together. Now I record on the same day, sign and date each entry, and put a line through a mistake so that it can still be read. I know that a record can be asked for in court, so I write it as if the person it concerns will read it. Records stay in the locked system and never on my phone.',
  },
  {
    subject: 'records',
    method: 'questioning',
    shows: 'knowledge',
    title: 'Questions about recording',
    text: 'Asked where a note made outside the office is kept, the learner described the {sealed pouch|encrypted notebook app} and the two hours within which it is entered into the system. Asked who may read it, they named the roles and said why nobody else does. They knew how long records are kept and where that is written down.',
  },
  {
    subject: 'law',
    method: 'reflective-account',
    shows: 'both',
    title: 'The law I work under, in my own words',
    text: 'I made a one-page summary of the laws and guidance for my post and checked it with {our legal lead|the safeguarding lead}. For each one I wrote what it means for me on an ordinary day. {The definition I had to correct was that of exploitation: I had thought it needed force.|I learned that consent has no meaning where somebody was deceived or is a child.} I look at the official pages at the start of each quarter, because guidance changes more often than the law does. I explain rights in short sentences, and leave a leaflet only where it is safe to keep one.',
  },
  {
    subject: 'law',
    method: 'professional-discussion',
    shows: 'knowledge',
    title: 'Discussion about legislation, duties and the limits of my role',
    text: 'We talked for {forty|fifty} minutes with the learner’s summary of the law on the table. They explained each definition, said where the duties of their organisation come from, and named two things that they may not do without asking. When I put an unfamiliar case to them they said what they would look up, where, and whom they would ask. They told the difference between England and Wales, Scotland and Northern Ireland for the parts that matter to their work.',
  },
  {
    subject: 'law',
    method: 'work-product',
    shows: 'performance',
    title: 'Rights leaflet in plain words, second version',
    text: 'I rewrote our leaflet on rights because {people told us that it was hard to follow|it had grown to four pages}. It is one side now, in short sentences, and has been tried out with {three volunteers|the women’s drop-in group}. The safeguarding lead approved the text. The leaflet names no place where we can be found.',
    attachments: ['document'],
  },
  {
    subject: 'confidentiality',
    method: 'reflective-account',
    shows: 'both',
    title: 'Explaining what stays between us and what cannot',
    text: 'I say what confidentiality means before anybody tells me anything: what I keep to myself, what I must pass on, and to whom. {I use the wording that our team agreed.|I use a card with four sentences, so that I never leave one out.} I ask for permission to share, in writing where there is time, and I note what was agreed and until when. If there is an immediate danger I share without it, tell the person where that is safe, and write down why. Before I send anything I take out what the other agency does not need.',
  },
  {
    subject: 'confidentiality',
    method: 'direct-observation',
    shows: 'performance',
    title: 'Observed: {first appointment|telephone call} in a role play, confidentiality explained',
    text: 'I watched the learner in a role play with {a trained actor|a colleague from another team}. They closed the door, asked who else was in the building, and explained the limits of confidentiality in their own words before the first question. They checked that it was understood by asking for it to be said back. They asked for permission before each piece of information was to be shared, and wrote down the answer.',
  },
  {
    subject: 'confidentiality',
    method: 'questioning',
    shows: 'knowledge',
    title: 'Questions about consent and sharing information',
    text: 'I asked five questions about when information may be shared. The learner distinguished sharing with consent from sharing because of a risk, and gave an example of each that names nobody. They knew which form is used, who authorises it when they are in doubt, and what is recorded. They said without being asked that consent can be taken back.',
  },
];
