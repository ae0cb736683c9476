import { Controller } from '@hotwired/stimulus';

const oneDecimal = new Intl.NumberFormat(document.documentElement.lang, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A message of the page's, with values for the names that stand in it, as [file]. */
const inWords = (message, values) => message.replace(/\[(\w+)\]/g, (_, name) => values[name]);

/**
 * Sends chosen or dropped files at once, one after the other, each with its progress, speed and time left. What
 * is refused says why; when all are done the page is loaded anew, and what was refused is still said, until the next
 * files are sent: the entry of this page in the history remembers it. Without it, the form sends the files by itself.
 */
export default class extends Controller {
  static targets = ['list'];
  static values = {
    limit: Number,
    sending: String,
    checking: String,
    tooLarge: String,
    broken: String,
    signedOut: String,
    minutesLeft: String,
    secondsLeft: String,
  };

  connect() {
    this.waiting = [];
    this.form = this.element.querySelector('form');
    this.form.querySelector('button[type="submit"]').hidden = true;
    this.onChange = (event) => event.target.type === 'file' && this.add(event.target.files, event.target);
    this.onDrop = (event) => this.drop(event);
    this.onOver = (event) => this.over(event);
    this.onLeave = () => this.element.classList.remove('app-uploads--over');
    this.element.addEventListener('change', this.onChange);
    this.element.addEventListener('dragover', this.onOver);
    this.element.addEventListener('dragleave', this.onLeave);
    this.element.addEventListener('drop', this.onDrop);
    for (const text of history.state?.refused ?? []) this.listTarget.append(this.refusal(text));
    // On a slow phone a file may be chosen before this script is there.
    for (const field of this.element.querySelectorAll('input[type="file"]'))
      if (field.files.length) this.add(field.files, field);
  }

  disconnect() {
    this.element.removeEventListener('change', this.onChange);
    this.element.removeEventListener('dragover', this.onOver);
    this.element.removeEventListener('dragleave', this.onLeave);
    this.element.removeEventListener('drop', this.onDrop);
    this.request?.abort();
  }

  over(event) {
    event.preventDefault();
    this.element.classList.add('app-uploads--over');
  }

  drop(event) {
    event.preventDefault();
    this.element.classList.remove('app-uploads--over');
    this.add(event.dataTransfer.files);
  }

  add(files, field) {
    if (!this.request) this.forget();
    for (const file of files) this.waiting.push({ file, shown: this.show(file) });
    if (field) {
      field.value = '';
      field.dispatchEvent(new Event('change')); // so that the field says again that nothing is chosen
    }
    if (!this.request) void this.sendAll();
  }

  async sendAll() {
    const refused = [];
    let arrived = false;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const said = await this.send(next.file, next.shown);
      if (said) {
        refused.push(said);
        next.shown.box.replaceWith(this.refusal(said));
      } else {
        arrived = true;
        next.shown.box.remove();
      }
    }
    this.request = undefined;
    history.replaceState({ refused }, '');
    if (arrived) window.location.reload();
  }

  /** What was refused before is not said of what is sent now. */
  forget() {
    history.replaceState(null, '');
    this.listTarget.replaceChildren();
  }

  refusal(text) {
    const words = document.createElement('p');
    words.className = 'govuk-error-message';
    words.textContent = text;
    return words;
  }

  /** Resolves to what was wrong, in words; undefined when the file has arrived. */
  send(file, shown) {
    if (file.size > this.limitValue) return Promise.resolve(inWords(this.tooLargeValue, { file: file.name }));
    return new Promise((resolve) => {
      const request = (this.request = new XMLHttpRequest());
      const body = new FormData();
      // The token comes first: it is checked before a byte of the file is kept.
      body.append('_csrf', this.form.elements.namedItem('_csrf').value);
      body.append('files', file);
      const began = Date.now();
      request.upload.addEventListener('progress', (event) => this.tell(event, shown, began));
      request.addEventListener('load', () => resolve(this.outcome(request, file)));
      request.addEventListener('error', () => resolve(inWords(this.brokenValue, { file: file.name })));
      request.addEventListener('abort', () => resolve(inWords(this.brokenValue, { file: file.name })));
      request.open('POST', this.form.action);
      request.setRequestHeader('Accept', 'application/json');
      request.responseType = 'json';
      request.send(body);
    });
  }

  outcome(request, file) {
    if (request.status === 200) return undefined;
    if (request.status === 401) return inWords(this.signedOutValue, { file: file.name });
    const refused = request.response?.refused?.[0]?.text;
    return refused ?? request.response?.title ?? inWords(this.brokenValue, { file: file.name });
  }

  tell({ loaded, total }, { bar, words }, began) {
    bar.max = total;
    bar.value = loaded;
    const seconds = (Date.now() - began) / 1000;
    const speed = loaded / Math.max(seconds, 0.1);
    if (loaded === total) words.textContent = this.checkingValue;
    else if (seconds > 1) {
      const left = Math.ceil((total - loaded) / speed);
      words.textContent = inWords(left > 90 ? this.minutesLeftValue : this.secondsLeftValue, {
        percent: Math.floor((100 * loaded) / total),
        speed: oneDecimal.format(speed / 1e6),
        minutes: Math.round(left / 60),
        seconds: left,
      });
    }
  }

  show(file) {
    const box = document.createElement('div');
    box.className = 'app-progress';
    const label = document.createElement('label');
    label.className = 'app-progress__label';
    label.textContent = file.name;
    const bar = document.createElement('progress');
    bar.className = 'app-progress__bar';
    bar.value = 0;
    label.htmlFor = bar.id = `sending-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    const words = document.createElement('p');
    words.className = 'app-progress__words';
    words.textContent = this.sendingValue;
    box.append(label, bar, words);
    this.listTarget.append(box);
    return { box, bar, words };
  }
}
