/** Where the learner practises: several criteria depend on its law. */
export const jurisdictions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** The languages in which a unit can be assessed. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];
