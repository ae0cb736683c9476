export { type Chance, chanceOf } from './chance.js';
export { type DemoAccount } from './keys.js';
export { makeDemonstration } from './make-demonstration.js';
