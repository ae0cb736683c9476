import { Controller } from '@hotwired/stimulus';

/** Leaves at once and takes this page out of the history, so that Back does not return to it. */
export default class extends Controller {
  now(event) {
    event.preventDefault();
    document.body.hidden = true;
    document.title = '';
    window.location.replace(this.element.href);
  }
}
