import { Controller } from '@hotwired/stimulus';

/**
 * Filters a fully rendered list in the browser by the words typed, ignoring accents and case. The words never leave
 * the page, in a URL or a request, and Enter does not submit a surrounding form. A group with no rows left is hidden.
 * Without script the whole list shows.
 */
export default class extends Controller {
  static targets = ['box', 'text', 'found', 'item', 'group'];

  connect() {
    this.words = new Map(this.itemTargets.map((item) => [item, plain(wordsOf(item))]));
    this.boxTarget.hidden = this.words.size < 6;
    if (this.textTarget.value) this.narrow();
  }

  narrow() {
    const wanted = plain(this.textTarget.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [item, words] of this.words) {
      item.hidden = !wanted.every((word) => words.includes(word));
      if (!item.hidden) found++;
    }
    for (const group of this.groupTargets)
      group.hidden = !this.itemTargets.some((item) => !item.hidden && group.contains(item));
    const { some, none } = this.foundTarget.dataset;
    this.foundTarget.textContent = wanted.length === 0 ? '' : found === 0 ? none : `${some} ${found}`;
  }
}

/** A row is found by what is marked as words in it, or by all that it says. */
function wordsOf(item) {
  const marked = [...item.querySelectorAll('[data-finder-target="words"]')];
  return (marked.length > 0 ? marked : [item]).map(({ textContent }) => textContent).join(' ');
}

/** Letters that have no accent to take off, as somebody types them who has no such key. */
const typedAs = { ł: 'l', ı: 'i', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', '’': "'" };

const plain = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łıøđßæœþð’]/g, (letter) => typedAs[letter]);
