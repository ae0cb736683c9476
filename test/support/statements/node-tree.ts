/** A value in PostgreSQL's text of a parsed statement (`pg_node_tree`): a node, a list, a word, or nothing. */
export type Tree = TreeNode | readonly Tree[] | string | null;

export interface TreeNode {
  readonly tag: string;
  readonly fields: ReadonlyMap<string, Tree>;
}

export const isNode = (tree: Tree | undefined): tree is TreeNode =>
  typeof tree === 'object' && tree !== null && 'tag' in tree;

export const listOf = (tree: Tree | undefined): readonly Tree[] => (Array.isArray(tree) ? tree : []);

export const nodesOf = (tree: Tree | undefined): TreeNode[] => listOf(tree).filter(isNode);

/** Reads such a text: `{TAG :field value …}`, `(list)`, `<>`, words with backslashes before what would end them. */
export function parseNodeTree(text: string): Tree {
  const tokens = text.match(/[(){}]|(?:\\[^]|[^\s(){}\\])+/g) ?? [];
  let at = 0;

  const value = (): Tree => {
    const token = tokens[at++]!;
    if (token === '{') return node();
    if (token === '(') return list();
    return token === '<>' ? null : token.replace(/\\([^])/g, '$1');
  };

  const list = (): Tree[] => {
    const values: Tree[] = [];
    while (tokens[at] !== ')') values.push(value());
    at++;
    return values;
  };

  const node = (): TreeNode => {
    const tag = tokens[at++]!;
    const fields = new Map<string, Tree>();
    while (tokens[at] !== '}') {
      const name = tokens[at++]!.slice(1);
      const values: Tree[] = [];
      while (tokens[at] !== '}' && !tokens[at]!.startsWith(':')) values.push(value());
      fields.set(name, values.length === 1 ? values[0]! : values);
    }
    at++;
    return { tag, fields };
  };

  return value();
}
