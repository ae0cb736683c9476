import { isNode, nodesOf, type Tree, type TreeNode } from './node-tree.js';
import type { Catalogue } from './catalogue.js';

/** A parsed query, and the one around it. */
export interface Scope {
  readonly query: TreeNode;
  readonly outer: Scope | undefined;
  /** Columns of its tables (`table.column`, by number) of which no row that is null passes its conditions. */
  readonly demanded: ReadonlySet<string>;
}

export const word = (node: TreeNode | undefined, field: string): string =>
  String(node?.fields.get(field) ?? '');

export const scopeOf = (query: TreeNode, outer: Scope | undefined, catalogue: Catalogue): Scope => ({
  query,
  outer,
  demanded: demandedBy(query, catalogue),
});

/** The scope that many levels further out. */
export function outwards(scope: Scope | undefined, levels: number): Scope | undefined {
  return levels === 0 || !scope ? scope : outwards(scope.outer, levels - 1);
}

/** What the rows of a query consist of: its target list, or what it returns of the rows it changed. */
export function targetsOf(query: TreeNode): TreeNode[] {
  const changes = nodesOf(query.fields.get('returningList'));
  const targets = word(query, 'commandType') === '1' ? nodesOf(query.fields.get('targetList')) : changes;
  return targets.filter((target) => word(target, 'resjunk') === 'false');
}

/**
 * `where` and the conditions of inner joins let no row pass in which they are null, so a column that a strict operator
 * compares there, or that `is not null`, has a value. Sides that an outer join can make null are left out.
 */
function demandedBy(query: TreeNode, catalogue: Catalogue): ReadonlySet<string> {
  const demanded = new Set<string>();

  const isThere = (tree: Tree | undefined): void => {
    if (!isNode(tree)) return;
    if (tree.tag === 'RELABELTYPE') isThere(tree.fields.get('arg'));
    if (tree.tag === 'VAR' && word(tree, 'varlevelsup') === '0')
      demanded.add(`${word(tree, 'varno')}.${word(tree, 'varattno')}`);
  };

  const condition = (tree: Tree | undefined): void => {
    if (!isNode(tree)) return;
    const args = nodesOf(tree.fields.get('args'));
    if (tree.tag === 'BOOLEXPR' && word(tree, 'boolop') === 'and') args.forEach(condition);
    if (tree.tag === 'NULLTEST' && word(tree, 'nulltesttype') === '1') isThere(tree.fields.get('arg'));
    if (tree.tag === 'OPEXPR' && catalogue.operator(word(tree, 'opno')).strict) args.forEach(isThere);
    if (tree.tag === 'SCALARARRAYOPEXPR' && word(tree, 'useOr') === 'true') isThere(args[0]);
  };

  const join = (tree: Tree | undefined): void => {
    if (!isNode(tree)) return;
    const type = word(tree, 'jointype');
    if (tree.tag === 'FROMEXPR') nodesOf(tree.fields.get('fromlist')).forEach(join);
    if (tree.tag === 'FROMEXPR' || type === '0') condition(tree.fields.get('quals'));
    if (type === '0' || type === '1') join(tree.fields.get('larg'));
    if (type === '0' || type === '3') join(tree.fields.get('rarg'));
  };

  join(query.fields.get('jointree'));
  return demanded;
}
