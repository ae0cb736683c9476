import { Controller } from '@hotwired/stimulus';

/**
 * Narrows a list that is there whole to what holds the words typed, accents and capitals aside. What is typed leaves
 * the page neither in an address nor in a request. Without script the list is as long as it is.
 */
export default class extends Controller {
  static targets = ['box', 'text', 'found', 'item', 'words'];

  connect() {
    this.boxTarget.hidden = this.itemTargets.length < 6;
    if (this.textTarget.value) this.narrow();
  }

  narrow() {
    const wanted = plain(this.textTarget.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const item of this.itemTargets) {
      const words = plain(this.wordsTargets.find((one) => item.contains(one)).textContent);
      item.hidden = !wanted.every((word) => words.includes(word));
      if (!item.hidden) found++;
    }
    const { some, none } = this.foundTarget.dataset;
    this.foundTarget.textContent = wanted.length === 0 ? '' : found === 0 ? none : `${some} ${found}`;
  }
}

/** Letters that have no accent to take off, as somebody types them who has no such key. */
const typedAs = { ł: 'l', ı: 'i', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', '’': "'" };

const plain = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łıøđßæœþð’]/g, (letter) => typedAs[letter]);
