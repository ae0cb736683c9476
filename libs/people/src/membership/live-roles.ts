/** SQL: the array of the roles that a person holds. @param person alias of `person` */
export const liveRoles = (person: string): string =>
  `array(select r.role from person_role r
     where r.centre_id = ${person}.centre_id and r.person_id = ${person}.id and r.ended_at is null order by r.role)`;
