import { PostgresNames } from './postgres-names.js';

const names = new PostgresNames();

test('columns are snake case', () => {
  expect(names.columnName('unitSpecificationId', undefined)).toBe('unit_specification_id');
  expect(names.columnName('sha256', undefined)).toBe('sha256');
});

test('constraints are named as PostgreSQL names them', () => {
  expect(names.primaryKeyName('unit')).toBe('unit_pkey');
  expect(names.uniqueConstraintName('standard_version', ['standard_key', 'version'])).toBe(
    'standard_version_standard_key_version_key',
  );
  expect(names.foreignKeyName('unit', ['centre_id', 'learner_id'])).toBe('unit_centre_id_learner_id_fkey');
});

test('what is longer than PostgreSQL allows is cut from the longer part', () => {
  const name = names.foreignKeyName('criterion_decision', [
    'centre_id',
    'supersedes_id',
    'unit_id',
    'criterion_id',
  ]);
  expect(name).toBe('criterion_decision_centre_id_supersedes_id_unit_id_criteri_fkey');
  expect(name.length).toBeLessThanOrEqual(63);
});
