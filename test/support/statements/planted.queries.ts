import { statement } from '#database';

interface PlantedRow {
  readonly id: string;
  readonly state: 'open' | 'signed-off';
  readonly withdrawn_at: Date;
  readonly target_date: Date | null;
  readonly criteria_total: number | null;
  readonly enrolled_at?: Date;
  readonly learner: { readonly name: string; readonly since: Date };
  readonly absent: number;
}

/** Differs from PostgreSQL in every way that the comparison knows. */
export const planted = {
  row: statement<PlantedRow>(
    `select u.id, u.state, u.withdrawn_at, u.target_date, u.criteria_total, u.enrolled_at,
       json_build_object('name', p.name) as learner, 1 as surplus
     from unit u join person p on p.centre_id = u.centre_id and p.id = u.learner_id`,
    { id: 'it is the key', absent: 'it is always there' },
  ),
};

export const unseen = () => statement<{ readonly id: string }>('select id from unit').text;
