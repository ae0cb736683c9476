import fc, { type Arbitrary } from 'fast-check';

const words = `lighthouse ferry harbour lantern keeper tide buoy rope signal weather log passenger deckhand crew gale
  anchor beacon chart berth cargo mooring pilot swell lookout winch gangway inspect record report maintain explain
  confirm check agree prepare review stow lower raise plan warn safely promptly before during after under within the a
  of and to with for in your own organisation’s procedures role-specific on/off site’s local national written`;
const welshWords = `goleudy fferi harbwr llusern ceidwad llanw bwi rhaff arwydd tywydd cofnod teithiwr criw gwynt angor
  siart llwyth dŵr tŷ môr gŵyl archwilio cofnodi adrodd cynnal esbonio cadarnhau gwirio cytuno paratoi adolygu yn
  ddiogel cyn ar ôl o dan y a'r i gyda am eich gweithdrefnau sefydliad lleol cenedlaethol ysgrifenedig`;

/** What published texts really hold, and what trips a writer of YAML. */
const oddities =
  `"quoted" 'held' \`mixed’ “curly” – — … (IDVA) e.g. i.e. C:\\path \\n \\ # : - ? & * ! | > % @ {a} [b] no yes
  null ~ 012 1.0 2014-11-01 100% £5 ½ é ﬁ ﬂ co\u00adoperate zero\u200bwidth \u200edirection 日本 😀 𝒳 عربى
  \uf0b7 a,b;c /c .. --- ... key: <<: &a *a !!str`.split(/[ \n]+/);

const from = (list: string): Arbitrary<string> => fc.constantFrom(...list.split(/\s+/));
const withOddities = (word: Arbitrary<string>) =>
  fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...oddities) });

const joined = (word: Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((drawn) => drawn.join(' '));

/** A title, a name, a keyword: two to six words. */
export const phrase: Arbitrary<string> = joined(withOddities(from(words)), 2, 6);
export const welshPhrase: Arbitrary<string> = joined(withOddities(from(welshWords)), 2, 6);

/** The words of a criterion or a paragraph; some end in a full stop. */
export const sentence: Arbitrary<string> = ended(joined(withOddities(from(words)), 5, 24));
export const welshSentence: Arbitrary<string> = ended(joined(withOddities(from(welshWords)), 5, 24));

function ended(text: Arbitrary<string>): Arbitrary<string> {
  return fc.tuple(text, fc.constantFrom('', '', '.', ';')).map(([text, end]) => text + end);
}
