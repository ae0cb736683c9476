export { type Actor, holds, type Role, roles } from './domain/actor.js';
