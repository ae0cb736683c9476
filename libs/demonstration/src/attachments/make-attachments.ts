import type { Chance } from '../chance.js';
import type { Attachment } from '../writing/piece.js';
import { drawNotes, drawWhiteboard } from './draw-picture.js';
import { printDocument, type PrintedText } from './print-document.js';

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Attachments = Readonly<Record<Attachment, readonly AttachedFile[]>>;

const template: PrintedText = {
  title: 'Support and safety plan: blank form with notes',
  pages: [
    [
      'What matters most to the person, in their own words. Begin here, and do not change the order.',
      'What has been done already, by whom, and on which day. Nobody should have to tell everything again.',
      'Needs today. Needs this month. Needs after that. For each: what happens next, who does it, by when.',
    ],
    [
      'Risks that were talked about, and whether they were understood. What would be a sign that something has changed.',
      'Who may be told what, until when, and how the person agreed to it.',
      'Day of the next review. The form is blank: it has never been used for anybody.',
    ],
  ],
};

const statement: PrintedText = {
  title: 'Witness statement',
  pages: [
    [
      'I supervise work that this trainee took part in during the past months. I am not related to them and have no part in their assessment.',
      'I have seen them prepare and make referrals, explain choices without pressing for one, and write the record on the same day. When they were unsure they asked, and when something had gone wrong they said so first.',
      'What they did was safe and in line with our procedures. I would be glad to work with them again.',
      'Signed by the team leader. The name and the telephone number are kept at the centre.',
    ],
  ],
};

/** The attached files, made once and shared by several learners. */
export async function makeAttachments(chance: Chance): Promise<Attachments> {
  const three = [1, 2, 3];
  const pictures = (name: string, draw: (own: Chance) => Promise<Buffer>) =>
    Promise.all(
      three.map(async (number) => ({
        name: `${name} ${number}.jpg`,
        bytes: await draw(chance.of(`${name}${number}`)),
      })),
    );
  return {
    whiteboard: await pictures('Whiteboard', drawWhiteboard),
    notes: await pictures('Page of notes', drawNotes),
    document: [{ name: 'Support and safety plan, blank.pdf', bytes: await printDocument(template) }],
    statement: [{ name: 'Witness statement.pdf', bytes: await printDocument(statement) }],
  };
}
