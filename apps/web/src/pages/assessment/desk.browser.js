import { Controller } from '@hotwired/stimulus';

const keptUnder = 'attest-desk-keys';
const judgedUnder = 'attest-desk-judged';
const restAfterJudging = 400; // milliseconds: a key pressed twice in haste is longer apart hardly ever
const steps = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * The keys of the judging page: J and K move between criteria, M, P and N press the buttons of the one they are on,
 * C goes to the check of authenticity, G to the next item. A key held down, or pressed twice, judges once.
 */
export default class extends Controller {
  static targets = ['reference', 'help', 'toggle', 'check', 'next'];
  static values = { on: Boolean };

  connect() {
    this.onValue = window.localStorage.getItem(keptUnder) !== 'off';
    this.press = this.press.bind(this);
    window.addEventListener('pageshow', () => (this.sent = false)); // the browser's Back brings the page as it was
    if (this.hasHelpTarget) {
      this.helpTarget.hidden = false;
      this.helpTarget.style.visibility = 'hidden'; // its room is kept, so that nothing moves when it is said
    }
    const since = Date.now() - Number(window.sessionStorage.getItem(judgedUnder));
    // The criterion that comes next must not take the second half of a double key press for its own.
    this.resting = window.setTimeout(() => this.begin(), Math.max(0, restAfterJudging - Math.max(0, since)));
  }

  begin() {
    if (this.hasHelpTarget) this.helpTarget.style.visibility = '';
    document.addEventListener('keydown', this.press);
    const wanted = this.referenceTargets.find(({ id }) => `#${id}` === window.location.hash);
    if (wanted) this.goTo(wanted);
  }

  disconnect() {
    window.clearTimeout(this.resting);
    document.removeEventListener('keydown', this.press);
  }

  toggle() {
    this.onValue = !this.onValue;
    window.localStorage.setItem(keptUnder, this.onValue ? 'on' : 'off');
  }

  onValueChanged() {
    if (!this.hasToggleTarget) return;
    const { on, off } = this.toggleTarget.dataset;
    this.toggleTarget.textContent = this.onValue ? off : on;
  }

  press(event) {
    if (!this.onValue || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key in steps) this.move(event, steps[key]);
    else if (event.repeat) return;
    else if (key === 'c') this.check(event);
    else if (key === 'g') this.goOn(event);
    else if ('mpn'.includes(key)) this.judge(event, key);
  }

  check(event) {
    const details = this.hasCheckTarget && this.checkTarget.querySelector('details');
    if (!details) return;
    event.preventDefault();
    details.open = true;
    const choices = [...details.querySelectorAll('input[type=radio]')];
    (choices.find(({ checked, name }) => checked && name === choices[0].name) ?? choices[0]).focus();
  }

  goOn(event) {
    if (!this.hasNextTarget) return;
    event.preventDefault();
    this.nextTarget.querySelector('a').click();
  }

  move(event, step) {
    const at = this.referenceTargets.indexOf(this.current());
    // The arrows scroll until somebody is on a criterion.
    if (at < 0 && event.key.startsWith('Arrow')) return;
    const next = at < 0 ? this.firstWaiting() : this.referenceTargets[at + step];
    if (!next) return;
    event.preventDefault();
    this.goTo(next);
  }

  judge(event, key) {
    const button = this.current()?.querySelector(`[data-key="${key}"]`);
    if (!button) return;
    event.preventDefault();
    const details = button.closest('details');
    if (details && !details.open) {
      details.open = true;
      button.focus();
      return;
    }
    const form = button.form;
    const written = form.elements.reasons.value.trim() || form.elements.phrase.value;
    if (key !== 'm' && !written) form.elements.reasons.focus();
    else this.send(button);
  }

  send(button) {
    if (this.sent) return;
    this.sent = true;
    window.sessionStorage.setItem(judgedUnder, String(Date.now()));
    button.click();
  }

  current() {
    return this.referenceTargets.find((one) => one.contains(document.activeElement));
  }

  firstWaiting() {
    return (
      this.referenceTargets.find(({ dataset }) => dataset.waiting === 'true') ?? this.referenceTargets[0]
    );
  }

  goTo(reference) {
    reference.focus({ preventScroll: true });
    reference.scrollIntoView({ block: 'start' });
  }
}

function isWriting(element) {
  return element.matches('textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]');
}
