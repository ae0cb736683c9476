import { Controller } from '@hotwired/stimulus';

/** A finding leads to its line in the text: the line is selected and brought into sight. */
export default class extends Controller {
  go(event) {
    const text = document.getElementById('yaml');
    if (!text) return;
    event.preventDefault();
    const line = event.params.line;
    const lines = text.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
    text.closest('details')?.setAttribute('open', '');
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 5);
  }
}
