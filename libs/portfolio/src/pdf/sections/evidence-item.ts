import type { EvidenceItem, EvidenceShows } from '../../domain/portfolio-document.js';
import { columnLines, fact, paragraph, subheading, table, type Press, wide } from '../compose.js';
import { locatorWords } from '../locator-words.js';
import { showPicture } from '../picture.js';
import { measure, type } from '../styles.js';
import type { Line } from '../typeset.js';

/** One evidence item on the form of its method, beginning on a new page with its reference large. */
export function printEvidenceItem(press: Press, item: EvidenceItem, onItsPage: () => void): void {
  const { sheet, words, tally } = press;
  const { t, code, day } = words;
  sheet.section(`${item.reference} ${item.title}`);
  sheet.newPage();
  sheet.place(item.reference);
  onItsPage();
  wide(press, 'H2', item.reference, type.reference);
  wide(press, 'P', item.title, { ...type.part, size: 15, leading: 20 }, { below: 2 });
  const form = t(`evidence.form.${item.method}`);
  if (form === code('method', item.method)) sheet.skip(8);
  else wide(press, 'P', form, type.label, { below: 10 });

  fact(press, t('evidence.method'), code('method', item.method));
  if (item.activityOn) fact(press, t('evidence.activity'), day(item.activityOn));
  const author = { name: item.authorName, role: code('duty', item.authorDuty) };
  fact(press, t('evidence.author'), t('evidence.authorAs', author));
  const submitted = { revision: item.revision, at: words.moment(item.submittedAt) };
  fact(press, t('evidence.revision'), t('evidence.revisionOn', submitted));
  fact(press, t('evidence.shows'), showsLines(press, item.shows));
  printText(press, item);
  for (const file of item.files) if (file.derivativeState !== 'none') showPicture(press, file);
  printStatements(press, item);
  printFiles(press, item);
  tally.evidence += 1;
}

/** Identical statements about several criteria are printed once, to keep the item compact. */
function showsLines(press: Press, shows: readonly EvidenceShows[]): Line[] {
  const { words } = press;
  const statementOf = (shown: EvidenceShows): string => {
    const where = locatorWords(shown, words);
    const supports = words.t(shown.supports ? `supportsLine.${shown.supports}` : 'map.notJudged');
    return [where, words.lowerCase(supports)].filter(Boolean).join('; ');
  };
  const groups = new Map<string, EvidenceShows[]>();
  for (const shown of shows) {
    const key = JSON.stringify([statementOf(shown), shown.question]);
    groups.set(key, [...(groups.get(key) ?? []), shown]);
  }
  return [...groups.values()].flatMap((group) => {
    const { question } = group[0]!;
    const labels = group.map(({ label }) => label).join(', ');
    return [
      ...columnLines(press, `${labels}: ${statementOf(group[0]!)}`),
      ...(question ? columnLines(press, words.t('map.question', { question }), type.label) : []),
    ];
  });
}

/** The words of the evidence in the text column, their label beside the first paragraph. */
function printText(press: Press, item: EvidenceItem): void {
  if (item.text.trim() === '') return;
  const paragraphs = item.text.split(/\n\s*\n|\r\n\s*\r\n/).filter((text) => text.trim() !== '');
  const label = press.words.t(`evidence.text.${item.method}`);
  paragraphs.forEach((text, index) => {
    if (index === 0) fact(press, label, text);
    else paragraph(press, text, type.body, { above: 3 });
  });
}

function printStatements(press: Press, item: EvidenceItem): void {
  const { sheet, words } = press;
  const { t, code } = words;
  sheet.skip(6);
  const { confidentiality, declaration } = item;
  if (confidentiality)
    fact(press, t('evidence.confidentiality'), [
      ...columnLines(press, code('identifiable', confidentiality.identifiable)),
      ...(confidentiality.removed ?? []).flatMap((kind) => columnLines(press, `– ${code('removed', kind)}`)),
    ]);
  if (declaration)
    fact(press, t('evidence.declaration'), [
      ...columnLines(press, t('evidence.ownWork')),
      ...columnLines(
        press,
        declaration.help ? t('evidence.help', { help: declaration.help }) : t('evidence.noHelp'),
      ),
      ...columnLines(
        press,
        declaration.tools ? t('evidence.tools', { tools: declaration.tools }) : t('evidence.noTools'),
      ),
    ]);
  if (item.authenticity.length > 0)
    fact(
      press,
      t('evidence.authenticity'),
      item.authenticity.flatMap((check) => [
        ...columnLines(
          press,
          t('evidence.checked', {
            how: code('establishedBy', check.establishedBy),
            currency: check.current ? t('evidence.current') : t('evidence.notCurrent'),
            name: check.by,
            date: words.day(check.at),
          }),
        ),
        ...(check.note ? columnLines(press, check.note) : []),
      ]),
    );
}

function printFiles(press: Press, item: EvidenceItem): void {
  const { words, tally } = press;
  const { t } = words;
  if (item.files.length === 0)
    return fact(press, t('evidence.files'), t('evidence.noFiles'), { style: type.note });
  subheading(press, t('evidence.files'));
  table(
    press,
    [
      { title: t('evidence.file'), width: 150 },
      { title: t('evidence.type'), width: 90 },
      { title: t('evidence.size'), width: 62, align: 'right' },
      { title: t('evidence.digest'), width: measure - 302 },
    ],
    item.files.map((file) => [file.name, file.mediaType, words.size(file.bytes, Infinity), file.sha256]),
  );
  tally.files += item.files.length;
}
