export { type Configuration, readConfiguration } from './configuration.js';
export { projectRoot } from './project-root.js';
