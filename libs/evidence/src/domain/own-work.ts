/** What a learner declares about one revision: that it is theirs, who helped, and which tools had a part in it. */
export interface OwnWork {
  readonly ownWork: true;
  /** Who helped and how; '' when nobody did. */
  readonly help: string;
  /** Which tools, artificial intelligence included, and for what; '' when none. */
  readonly tools: string;
}

/** The declaration form. */
export interface OwnWorkAnswers {
  readonly ownWork?: boolean;
  readonly helpUsed?: boolean;
  readonly help?: string;
  readonly toolsUsed?: boolean;
  readonly tools?: string;
}

export const maxAnswerLength = 5000;
const missing = { helpUsed: 'help-used-missing', toolsUsed: 'tools-used-missing' } as const;

/** Codes of what is wrong, by field; empty when nothing is. Rule 1: help and tools used are declared. */
export function ownWorkFaults(answers: OwnWorkAnswers): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const [used, details] of [
    ['helpUsed', 'help'],
    ['toolsUsed', 'tools'],
  ] as const) {
    const words = answers[details]?.trim() ?? '';
    if (answers[used] === undefined) faults[used] = missing[used];
    else if (answers[used] && !words) faults[details] = `${details}-missing`;
    else if (words.length > maxAnswerLength) faults[details] = `${details}-too-long`;
  }
  if (!answers.ownWork) faults['ownWork'] = 'own-work-missing';
  return faults;
}

export const ownWorkOf = (answers: OwnWorkAnswers): OwnWork => ({
  ownWork: true,
  help: answers.helpUsed ? (answers.help ?? '').trim() : '',
  tools: answers.toolsUsed ? (answers.tools ?? '').trim() : '',
});
