import { provePassword } from '#people';
import { aCentre } from '../../support/a-centre.js';

test('threat 60: more concurrent second proofs than connections do not deadlock', async () => {
  const centre = await aCentre();
  const people = await Promise.all(Array.from({ length: 25 }, () => centre.person('assessor')));
  const proofs = await Promise.allSettled(
    people.map((person) => centre.run((tx) => provePassword(tx, person, person.password))),
  );
  expect(proofs.filter(({ status }) => status === 'rejected')).toEqual([]);
});
