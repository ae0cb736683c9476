import { readStandardFiles } from '#standards';
import type { Block } from '#standards/domain';
import { blocksAsText, textAsBlocks } from './block-text.js';
import { changeFields, fieldsAsTyped } from './draft-fields.js';

test('the five read as before when nothing was typed, whatever line ends the form sends', async () => {
  const { standards } = await readStandardFiles();
  for (const standard of standards) {
    const typed = JSON.parse(
      JSON.stringify(fieldsAsTyped(standard)).replaceAll('\\n', '\\r\\n'),
    ) as ReturnType<typeof fieldsAsTyped>;
    expect(changeFields(standard, typed)).toEqual(standard);
  }
});

test('running text is typed as paragraphs and lists', () => {
  const blocks: Block[] = [
    { paragraph: 'For porters. It covers:' },
    { list: ['gates', { text: 'locks:', list: ['brass', 'iron'] }] },
    { paragraph: '- and dashes of its own' },
  ];
  const text =
    'For porters. It covers:\n\n- gates\n- locks:\n  - brass\n  - iron\n\n\\- and dashes of its own';
  expect(blocksAsText(blocks)).toBe(text);
  expect(textAsBlocks(text)).toEqual(blocks);
  expect(textAsBlocks('For\nporters.\n- gates\n  that open\n- locks')).toEqual([
    { paragraph: 'For porters.' },
    { list: ['gates that open', 'locks'] },
  ]);
  expect(textAsBlocks(' \n\n')).toEqual([]);
});

test('the running texts of the five come back as they are from what is typed', async () => {
  const { standards } = await readStandardFiles();
  for (const { en } of standards)
    if (en.overview) expect(textAsBlocks(blocksAsText(en.overview))).toEqual(en.overview);
});

test('a field is filled, emptied and folded, and what was ours in it is said no more', async () => {
  const standard = (await readStandardFiles()).standards.find(({ key }) => key === 'SFJBMS05')!;
  const typed = fieldsAsTyped(standard);
  const changed = changeFields(standard, {
    ...typed,
    ...{ urn: ' SFJ  X9 ', dateApproved: '' },
    en: { ...typed.en, developer: '', keywords: 'one\r\n\r\n two ', overview: 'Short.' },
  });
  expect([changed.urn, changed.dateApproved]).toEqual(['SFJ X9', null]);
  expect('developer' in changed.en).toBe(false);
  expect(changed.en.keywords).toEqual(['one', 'two']);
  expect(changed.en.overview).toEqual([{ paragraph: 'Short.' }]);
  expect(changed.en.performance).toBe(standard.en.performance);
});
