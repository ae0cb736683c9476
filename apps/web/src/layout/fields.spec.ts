import { choiceField, dateField, errorSummary, formFields } from './fields.js';

describe('the fields of a form', () => {
  it('carry what was typed and what is wrong with it', () => {
    const { title, hours } = formFields(['title', 'hours'], { title: ' A ', hours: 3 }, [
      { field: 'title', text: 'Enter a title' },
    ]);
    expect(title).toEqual({ name: 'title', id: 'title', value: ' A ', error: 'Enter a title' });
    expect(hours).toEqual({ name: 'hours', id: 'hours', value: '3', error: undefined });
  });

  it('show nothing for what is not text, such as an object that was posted', () => {
    expect(formFields(['title'], { title: { toString: 'x' } }).title.value).toBe('');
  });

  it('give the first choice the id that the summary links to', () => {
    const field = choiceField(
      'shows',
      [
        { value: 'P1', text: 'P1' },
        { value: 'K1', text: 'K1' },
      ],
      { shows: ['K1'] },
    );
    expect(field.items.map(({ id, checked }) => [id, checked])).toEqual([
      ['shows', false],
      ['shows-2', true],
    ]);
    expect(errorSummary([{ field: 'shows', text: 'Select one' }])[0]?.href).toBe('#shows');
  });

  it('take a single posted checkbox as well as a list', () => {
    expect(choiceField('shows', [{ value: 'P1', text: 'P1' }], { shows: 'P1' }).items[0]?.checked).toBe(true);
  });

  it('fill a date from the day that is kept', () => {
    const { day, month, year } = dateField('on', { on: '2026-02-05' });
    expect([day.value, month.value, year.value]).toEqual(['5', '2', '2026']);
  });

  it('fill a date from what was typed, even if it is no date', () => {
    const { day, month } = dateField('on', { 'on-day': '31', 'on-month': 'Feb', 'on-year': '' });
    expect([day.value, month.value]).toEqual(['31', 'Feb']);
  });

  it('mark all three boxes when the date as a whole is wrong, and only the wrong one otherwise', () => {
    const whole = dateField('on', {}, [{ field: 'on', text: 'Enter a date' }]);
    expect([whole.day.wrong, whole.month.wrong, whole.year.wrong]).toEqual([true, true, true]);
    const part = dateField('on', {}, [{ field: 'on-year', text: 'Enter a year' }]);
    expect([part.day.wrong, part.month.wrong, part.year.wrong]).toEqual([false, false, true]);
    expect(part.error).toBe('Enter a year');
  });

  it('link the summary to the first box of a date', () => {
    expect(dateField('on', {}).day.id).toBe('on');
  });
});
