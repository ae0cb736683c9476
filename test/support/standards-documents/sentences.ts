import type { Language } from '#standards';
import type { SeededRandom } from './seeded-random.js';

interface Words {
  readonly verbs: readonly string[];
  readonly things: readonly string[];
  readonly ends: readonly string[];
  readonly knows: readonly string[];
  readonly names: readonly string[];
}

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

/** Work at an invented harbour: none of it stands in a published standard. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    verbs: lines(`check
      record
      agree with the harbour master
      lower and stow
      confirm, before each crossing,
      report without delay
      inspect (by day and by night)
      plan and rehearse
      keep in good order
      explain in plain words`),
    things: lines(`the state of the mooring lines
      the lanterns on the outer wall
      any change in the tide tables, including those of the day before
      the passengers' and crew's places in the boats
      which berths are free, and for how long
      signals from the lighthouse (visual and by radio)
      the keeper's log, charts and notices
      the weight of cargo in boxes of 25 kg or 30 kg
      the ‘slack water’ times and their effect on ferries
      all fenders, ropes/hawsers and life-rings
      the role of the pilot and/or the deputy pilot
      the winch, its brake and its guard
      e.g. fog horns, bells and whistles
      the rules of Part 3 of the Harbour Order 1911`),
    ends: lines(`in line with harbour procedures
      before the ferry leaves its berth
      whenever the wind is above force 6
      so that nobody is put at risk
      and tell the watch officer
      within 24 hours
      as your role allows
      without leaving the bridge unattended
      where this is safe to do
      at least 2 times in every watch`),
    knows: lines(`how to read
      the importance of
      why it matters to protect
      the limits of your authority over
      the differences between old and new ways to handle
      your duties towards
      who to ask about`),
    names: lines(`Ferry Crew
      Harbour Staff
      Lighthouse Keeper
      Pilots and Boatmen
      Quayside Operative
      Signal Officer (Night)
      Tide Gauge Reader
      Watch Officer
      Winch Hand`),
  },
  cy: {
    verbs: lines(`gwirio
      cofnodi
      cytuno gyda meistr yr harbwr ar
      adrodd yn ddi-oed am
      archwilio
      cynllunio
      esbonio mewn geiriau plaen`),
    things: lines(`cyflwr y rhaffau angori
      y llusernau ar y wal allanol
      unrhyw newid yn y tablau llanw
      lle'r teithwyr a'r criw yn y cychod
      signalau o'r goleudy (gweledol a thros y radio)
      llyfr log y ceidwad
      y dŵr a'r tŷ cychod
      pwysau'r llwyth mewn blychau 25 kg`),
    ends: lines(`yn unol â gweithdrefnau'r harbwr
      cyn i'r fferi adael ei hangorfa
      pan fydd y gwynt yn uwch na grym 6
      fel nad oes neb mewn perygl
      o fewn 24 awr`),
    knows: lines(`sut i ddarllen
      pwysigrwydd
      pam ei bod yn bwysig diogelu
      terfynau eich awdurdod dros`),
    names: lines(`Criw Fferi
      Staff yr Harbwr
      Ceidwad Goleudy
      Swyddog Gwylio`),
  },
};

export interface Sentences {
  criterion(): string;
  knowledge(): string;
  /** A stem that announces a list. */
  stem(): string;
  /** A few words, for lists. */
  piece(): string;
  paragraph(): string;
  title(): string;
  heading(): string;
  names(count: number): string[];
}

export function sentencesOf(chance: SeededRandom, language: Language): Sentences {
  const { verbs, things, ends, knows, names } = words[language];
  const { pick } = chance;
  const ended = (text: string): string => text + pick(['', '', '', '.', ';']);
  const clause = (): string => `${pick(things)} ${pick(ends)}`;
  const long = (): string =>
    chance.once(4) ? `, ${language === 'en' ? 'and' : 'a'} ${pick(verbs)} ${clause()}` : '';
  const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  return {
    criterion: () => ended(`${pick(verbs)} ${clause()}${long()}`),
    knowledge: () => ended(`${pick(knows)} ${clause()}${long()}`),
    stem: () => `${pick(verbs)} ${pick(things)}:`,
    piece: () => pick(things),
    paragraph: () =>
      Array.from({ length: 1 + chance.below(3) }, () => `${capital(pick(verbs))} ${clause()}.`).join(' '),
    title: () =>
      `${capital(pick(verbs).replace(/,.*| with.*| \(.*/, ''))} ${pick(things).replace(/, .*/, '')}`,
    heading: () =>
      capital(
        pick(things)
          .replace(/,.*| \(.*|\d.*/, '')
          .trim(),
      ),
    names: (count) => chance.some(names, count),
  };
}
