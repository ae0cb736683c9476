export { type InterfaceLanguage, languagesOf, sourceLanguage } from './languages.js';
export { areaOf, assertTranslated } from './load-messages.js';
export { type Locale, localesOf, type SayOf } from './locale.js';
export type { Say, Values } from './say.js';
