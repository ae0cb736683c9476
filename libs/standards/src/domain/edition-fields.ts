import type { Edition } from './standard.js';

/** What the fields of an edition hold. One that is new to `Edition` has to be named here, or nothing compiles. */
const shapes = {
  title: 'text',
  overview: 'blocks',
  performance: 'items',
  knowledge: 'items',
  scope: 'blocks',
  scopePerformance: 'blocks',
  scopeKnowledge: 'blocks',
  values: 'blocks',
  behaviours: 'blocks',
  skills: 'blocks',
  glossary: 'entries',
  links: 'entries',
  developer: 'text',
  validity: 'text',
  status: 'text',
  originatingOrganisation: 'text',
  occupations: 'names',
  suites: 'names',
  keywords: 'names',
  category: 'text',
} as const satisfies Record<keyof Edition, string>;

type Shapes = typeof shapes;
type FieldOf<Shape> = { [Name in keyof Shapes]: Shapes[Name] extends Shape ? Name : never }[keyof Shapes];

const fieldsOf = <Shape extends Shapes[keyof Shapes]>(shape: Shape): readonly FieldOf<Shape>[] =>
  (Object.keys(shapes) as (keyof Shapes)[]).filter((name): name is FieldOf<Shape> => shapes[name] === shape);

/** One line of text, in the order of the schema, as in all of these lists. */
export const textFields = fieldsOf('text');

/** Several names. */
export const nameFields = fieldsOf('names');

/** Running text: paragraphs and lists. */
export const blockFields = fieldsOf('blocks');
