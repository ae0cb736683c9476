export { addDays, dayNumber, dayOfNumber, daysBetween, isDay } from './domain/day.js';
export { londonDay, londonDaysBetween } from './domain/london-day.js';
