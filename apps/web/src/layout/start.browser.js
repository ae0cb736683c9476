import { Application } from '@hotwired/stimulus';
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
  Tabs,
} from 'govuk-frontend';

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
  Tabs,
];

// A browser that runs this module is one that GOV.UK's components support.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of components) createAll(component);

const application = Application.start();
const named = new Set();

/** `data-controller="upload"` is the default export of `upload.browser.js`, fetched when a page asks for it. */
for (const element of document.querySelectorAll('[data-controller]'))
  for (const name of element.dataset.controller.split(/\s+/)) named.add(name);

for (const name of named) void register(name);

async function register(name) {
  const { default: controller } = await import(new URL(`./${name}.browser.js`, import.meta.url).href);
  application.register(name, controller);
}
