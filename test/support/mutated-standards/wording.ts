/** Words that a reviser might take one for another. Each stands for the others of its line. */
const alike = `support assist help
identify recognise establish
ensure check confirm
provide give offer supply
appropriate suitable fitting
information details facts
needs requirements wants
organisation employer agency
organisations employers agencies
services provision facilities
victims complainants clients
victim complainant client
survivors persons individuals
risk danger hazard
risks dangers hazards
explain describe outline
relevant applicable pertinent
legislation law statutes
policies rules guidelines
procedures processes protocols
how ways methods
importance significance value
effectively well properly
communicate speak converse
specialist expert dedicated
actions steps measures
role function duty
range variety spread
share exchange pass
record note log
records notes logs
maintain keep preserve
develop build grow
determine decide settle
impact effect consequence
safety security protection
accurate correct exact
assess evaluate weigh
contact reach approach
where when if
include cover contain
access reach obtain
understanding grasp knowledge
practice work conduct
local nearby community
current present existing
making taking drawing
address tackle handle`
  .split('\n')
  .map((line) => line.split(' '));

export const synonymsOf: ReadonlyMap<string, readonly string[]> = new Map(
  alike.flatMap((line) => line.map((word) => [word, line.filter((other) => other !== word)])),
);

export const anyWord: readonly string[] =
  `regional annual digital written formal weekly trained named senior shared lawful timely planned agreed
  proportionate independent secure clear verbal structured routine urgent initial final practical recent lasting
  handover briefing checklist timetable colleague supervisor partner household interview statement custody courtroom
  hearing witness referral outcome evidence threshold consent privacy dignity wellbeing guidance framework feedback`
    .trim()
    .split(/\s+/);

export const insertions: readonly string[] = [
  'where possible',
  'promptly',
  'in writing',
  'at all times',
  'as agreed',
  'on each occasion',
  'without delay',
  'wherever it is safe to do so',
  'and their families',
  'in consultation with others',
  'digital',
  'current',
  'local and regional',
  'both online and in person',
];

/** Criteria of no standard, written for this. */
export const inventedCriteria: readonly string[] = [
  'prepare the interview room so that everyone can sit comfortably and leave easily',
  'agree the purpose and length of each meeting before it begins',
  'log telephone calls within one working day and pass urgent ones on at once',
  'check that equipment is charged, clean and ready before each shift',
  'escort visitors through secure areas and account for every pass',
  'explain court layout and etiquette to those attending for the first time',
  'plan journeys so that the people being escorted do not meet each other',
  'search vehicles methodically and record what is found and where',
  'hand over custody of property against a signed receipt',
  'use interpreters’ booking systems and cancel bookings that are not needed',
  'complete expense returns with receipts by the last day of the month',
  'challenge unsafe manual handling and show a safer technique',
  'supervise unpaid work groups so that tools are returned and counted',
  'present a written report orally to a panel and answer its questions',
  'calculate release dates from warrants and have them checked by a second person',
  'rehearse evacuation routes with new colleagues in their first week',
  'observe a colleague facilitating a group and give balanced feedback',
  'test alarms weekly and report faults to the control room',
  'adapt learning materials for readers with dyslexia',
  'monitor stock of protective clothing and reorder before it runs out',
  'how sentence plans are reviewed and who takes part',
  'the difference between civil, criminal and family courts',
  'how body worn cameras are started, stopped and stored',
  'why exhibits are sealed and continuity labels signed',
  'the stages of an employment tribunal and its time limits',
  'how drones may be used over public land',
  'the chemical hazards of cleaning products and how to store them',
  'typical side effects of substitute prescribing',
  'how restorative meetings are prepared, held and followed up',
  'the limits of a constable’s power to enter premises',
  'how licence conditions are worded and varied',
  'which vaccinations are recommended for custody nurses',
  'how shift patterns affect sleep, mood and concentration',
  'the history of community payback in Great Britain',
  'how bail addresses are verified',
  'the purpose of a business continuity plan',
  'how to read an organisation chart and a budget statement',
  'what a data retention schedule says and who owns it',
  'the signs of counterfeit identity papers',
  'how electronic tags are fitted, charged and removed',
];
