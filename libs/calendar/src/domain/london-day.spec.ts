import fc from 'fast-check';
import { londonDay } from './london-day.js';

describe('the day in London', () => {
  const plain = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

  it('is the same whether its hour was asked for before or not', () => {
    const [min, max] = [new Date('1972-01-01'), new Date('2100-01-01')];
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), fc.nat(3_599_999), (at, later) => {
        const sameHour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000 + later);
        expect([londonDay(at), londonDay(sameHour)]).toEqual([plain.format(at), plain.format(sameHour)]);
      }),
    );
  });

  it('threat 59: turns at midnight there: in summer an hour before UTC', () => {
    expect(londonDay(new Date('2026-07-01T22:59:59.999Z'))).toBe('2026-07-01');
    expect(londonDay(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
    expect(londonDay(new Date('2026-12-01T23:59:59.999Z'))).toBe('2026-12-01');
  });
});
