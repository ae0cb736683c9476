export { addDays, dayNumber, dayOfNumber, isDay } from './domain/day.js';
export { londonDay, londonDaysBetween } from './domain/london-day.js';
