/**
 * SQL: the row `r` of the view `unit_relation` is held now by a person, as one of the relations that are open to them
 * (`relationsOpenTo`).
 *
 * @param r alias of `unit_relation`
 * @param parameters where in the statement the person's id, the relations and the time stand
 */
export const isHeld = (
  r: string,
  { person, relations, now }: { readonly person: string; readonly relations: string; readonly now: string },
): string =>
  `${r}.person_id = ${person} and ${r}.relation = any(${relations})
   and (${r}.since is null or ${r}.since <= ${now}) and (${r}.until is null or ${r}.until > ${now})`;
