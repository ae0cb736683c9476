import type { Role } from '#people';

/** A person of the demonstration. All names are invented; the addresses are reserved (RFC 2606). */
export interface Player {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Invited, but has not accepted. */
  readonly notJoined?: true;
}

export const staff: readonly Player[] = [
  { key: 'administrator', name: 'Perpetua Inkwell', roles: ['administrator'] },
  { key: 'manager', name: 'Odhran Larkspur', roles: ['manager'] },
  { key: 'assessor', name: 'Marisol Quillfeather', roles: ['assessor'] },
  { key: 'second-assessor', name: 'Tobiah Underbough', roles: ['assessor'] },
  { key: 'iqa', name: 'Ottoline Fairmeadow', roles: ['iqa'] },
  { key: 'second-iqa', name: 'Gethin Dŵrlas', roles: ['iqa', 'assessor'] },
];

const learner = (key: string, name: string): Player => ({ key, name, roles: ['learner'] });

/** The demonstration's learner comes first. */
export const firstCohort: readonly Player[] = [
  learner('learner', 'Rowan Thistledown'),
  learner('l02', 'Bożena Łąkowska-Mróz'),
  learner('l03', 'Siŵan Gwynfŵr'),
  learner('l04', 'Zainab Noorafshan (زینب نورافشان)'),
  learner('l05', 'Şirin Gümüşpınar'),
  learner('l06', 'Tansy Applegarth'),
  learner('l07', 'Stanisław Źródlany'),
  learner('l08', 'Tŵm Afonwen'),
  learner('l09', 'Imtiyaz Chandanpur'),
  learner('l10', 'Çınar Yağmurlu'),
  learner('l11', 'Fern Hollowbrook'),
  learner('l12', 'Gráinne Fuarloch'),
  learner('l13', 'Adéọlá Òkètúndé-Bright'),
  learner('l14', 'Jasper Mudlark'),
  learner('l15', 'Wisława Kłosowianka'),
  learner('l16', 'Hodan Roobdoon'),
  learner('l17', 'Ozan Çiğdemtepe'),
  learner('l18', 'Meera Chandnikar'),
  learner('l19', 'Eirlys Blodeuwedd-Price'),
  learner('l20', 'Barnaby Sedgewren'),
  learner('l21', 'Rukhsana Gulmohar'),
  learner('l22', 'Linnea Björkhage'),
  learner('l23', 'Ptolemy Crabtree-Moss'),
  { ...learner('l24', 'Żaneta Wrzosowa'), notJoined: true },
];

export const secondCohort: readonly Player[] = [
  learner('r01', 'Isolde Marshwiggle'),
  learner('r02', 'Baran Kızılırmaklı'),
  learner('r03', 'Non Llwynderw'),
  { ...learner('r04', 'Aurelio Pennywort'), notJoined: true },
];
