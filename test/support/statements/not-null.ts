import type { Catalogue } from './catalogue.js';
import { isNode, listOf, nodesOf, type Tree, type TreeNode } from './node-tree.js';
import { outwards, type Scope, scopeOf, targetsOf, word } from './scope.js';

/** Give a value for each call, or for each in which every argument has one. */
const alwaysValued = [
  'concat',
  'json_build_object',
  'jsonb_build_object',
  'json_build_array',
  'now',
  'count',
];
const valuedIfArguments = [
  ...[
    'lower',
    'upper',
    'length',
    'round',
    'btrim',
    'regexp_replace',
    'encode',
    'cardinality',
    'array_to_string',
    'to_char',
  ],
  ...[
    'to_json',
    'to_jsonb',
    'date_trunc',
    'md5',
    'abs',
    'left',
    'replace',
    'array_position_start',
    'coalesce',
  ],
];
const numbering = ['row_number', 'rank', 'dense_rank', 'count'];
/** Of the rows of a group, of which there is at least one. */
const ofAnyGroup = ['json_agg', 'jsonb_agg', 'array_agg', 'json_object_agg', 'jsonb_object_agg'];
const ofValuedGroup = ['min', 'max', 'sum', 'avg', 'bool_and', 'bool_or', 'string_agg'];
/** Operators that find nothing in what is there. */
const searching = ['->', '->>', '#>', '#>>'];

/**
 * Whether a column of a parsed query can be shown to have a value in every row. Where it cannot, it may be null: the
 * statement's row type says so, or the statement gives the reason why not.
 */
export class NotNull {
  private readonly entered = new Set<TreeNode>();

  constructor(
    private readonly catalogue: Catalogue,
    /** Numbers of the parameters that callers may leave null. */
    private readonly nullableParameters: ReadonlySet<string>,
  ) {}

  column(query: TreeNode, number: string, outer?: Scope): boolean {
    const scope = scopeOf(query, outer, this.catalogue);
    const union = query.fields.get('setOperations');
    if (isNode(union)) return this.leaves(union).every((table) => this.ofTable(table, number, scope));
    const target = targetsOf(query).find((one) => word(one, 'resno') === number);
    return this.valued(target?.fields.get('expr'), scope);
  }

  /** The tables that a union is made of. */
  private leaves(operation: TreeNode): string[] {
    if (operation.tag === 'RANGETBLREF') return [word(operation, 'rtindex')];
    return ['larg', 'rarg'].flatMap((side) =>
      nodesOf([operation.fields.get(side)!]).flatMap((leaf) => this.leaves(leaf)),
    );
  }

  private valued(tree: Tree | undefined, scope: Scope): boolean {
    if (!isNode(tree)) return false;
    const args = nodesOf(tree.fields.get('args'));
    const each = () => args.every((arg) => this.valued(arg, scope));
    switch (tree.tag) {
      case 'VAR':
        return this.variable(tree, scope);
      case 'PARAM':
        return word(tree, 'paramkind') === '0' && !this.nullableParameters.has(word(tree, 'paramid'));
      case 'CONST':
        return word(tree, 'constisnull') === 'false';
      case 'RELABELTYPE':
      case 'COERCEVIAIO':
      case 'ARRAYCOERCEEXPR':
      case 'COERCETODOMAIN':
      case 'COLLATEEXPR':
        return this.valued(tree.fields.get('arg'), scope);
      case 'TARGETENTRY':
        return this.valued(tree.fields.get('expr'), scope);
      case 'FUNCEXPR':
        return this.call(tree, scope, each);
      case 'OPEXPR':
        return !searching.includes(this.catalogue.operator(word(tree, 'opno')).name) && each();
      case 'SCALARARRAYOPEXPR':
      case 'BOOLEXPR':
        return each();
      case 'COALESCEEXPR':
      case 'MINMAXEXPR':
        return args.some((arg) => this.valued(arg, scope));
      case 'CASEEXPR':
        return [...args.map((when) => when.fields.get('result')), tree.fields.get('defresult')].every(
          (result) => this.valued(result, scope),
        );
      case 'NULLTEST':
      case 'BOOLEANTEST':
      case 'DISTINCTEXPR':
      case 'ARRAYEXPR':
      case 'ROWEXPR':
      case 'SQLVALUEFUNCTION':
        return true;
      case 'AGGREF':
        return this.aggregate(tree, scope, each);
      case 'WINDOWFUNC':
        return numbering.includes(this.catalogue.functionName(word(tree, 'winfnoid')));
      case 'SUBLINK':
        return this.subquery(tree, scope);
      default:
        return false;
    }
  }

  private call(tree: TreeNode, scope: Scope, each: () => boolean): boolean {
    const name = this.catalogue.functionName(word(tree, 'funcid'));
    const isCast = word(tree, 'funcformat') !== '0';
    if (name === 'concat_ws') return this.valued(listOf(tree.fields.get('args'))[0], scope); // null with its separator
    return alwaysValued.includes(name) || ((isCast || valuedIfArguments.includes(name)) && each());
  }

  private aggregate(tree: TreeNode, scope: Scope, each: () => boolean): boolean {
    const name = this.catalogue.functionName(word(tree, 'aggfnoid'));
    if (name === 'count') return true;
    const { query } = outwards(scope, Number(word(tree, 'agglevelsup'))) ?? scope;
    const grouped = listOf(query.fields.get('groupClause')).length > 0 && !query.fields.get('groupingSets');
    if (!grouped || tree.fields.get('aggfilter')) return false;
    return ofAnyGroup.includes(name) || (ofValuedGroup.includes(name) && each());
  }

  /** `exists` and `array(…)` have a value; a single value only where the query inside cannot be without a row. */
  private subquery(tree: TreeNode, scope: Scope): boolean {
    const type = word(tree, 'subLinkType');
    if (type === '0' || type === '6') return true;
    const query = tree.fields.get('subselect');
    if (type !== '4' || !isNode(query)) return false;
    const mayBeEmpty = ['groupClause', 'havingQual', 'limitCount', 'limitOffset'].some((field) =>
      query.fields.get(field),
    );
    return word(query, 'hasAggs') === 'true' && !mayBeEmpty && this.column(query, '1', scope);
  }

  private variable(tree: TreeNode, inner: Scope): boolean {
    const scope = outwards(inner, Number(word(tree, 'varlevelsup')));
    const [table, number] = [word(tree, 'varno'), word(tree, 'varattno')];
    if (!scope) return false;
    if (scope.demanded.has(`${table}.${number}`)) return true;
    const madeNull = listOf(tree.fields.get('varnullingrels')).some((one) => one !== 'b');
    const ofNewRow = word(tree, 'varreturningtype') !== '1'; // `old` of an insert is no row
    return !madeNull && ofNewRow && this.ofTable(table, number, scope);
  }

  /** A column of what a query reads from: a table, a view, a query, a `with`, … */
  private ofTable(table: string, number: string, scope: Scope): boolean {
    const source = nodesOf(scope.query.fields.get('rtable'))[Number(table) - 1];
    const nth = (list: Tree | undefined) => this.valued(listOf(list)[Number(number) - 1], scope);
    switch (word(source, 'rtekind')) {
      case '0':
        return this.ofRelation(word(source, 'relid'), number);
      case '1':
        return nodesOf([source!.fields.get('subquery')!]).every((query) => this.column(query, number, scope));
      case '2':
        return nth(source!.fields.get('joinaliasvars'));
      case '3':
        return this.ofFunctions(source!, number);
      case '5':
        return listOf(source!.fields.get('values_lists')).every(nth);
      case '6':
        return this.ofWith(source!, number, scope);
      case '9':
        return nth(source!.fields.get('groupexprs'));
      default:
        return false;
    }
  }

  private ofRelation(relation: string, number: string): boolean {
    if (Number(number) <= 0) return true; // the whole row, or what every row has
    const [query] = nodesOf(this.catalogue.view(relation));
    return query ? this.column(query, number) : (this.catalogue.column(relation, number)?.notNull ?? false);
  }

  /** `generate_series`, and the number that `with ordinality` adds. */
  private ofFunctions(source: TreeNode, number: string): boolean {
    const functions = nodesOf(source.fields.get('functions'));
    const columns = functions.reduce((sum, one) => sum + Number(word(one, 'funccolcount')), 0);
    if (word(source, 'funcordinality') === 'true' && Number(number) === columns + 1) return true;
    const called = functions[0]?.fields.get('funcexpr');
    return isNode(called) && this.catalogue.functionName(word(called, 'funcid')) === 'generate_series';
  }

  /** Within itself, a recursive `with` may be taken to hold what is being shown of it: its first rows begin with that. */
  private ofWith(source: TreeNode, number: string, scope: Scope): boolean {
    const owner = outwards(scope, Number(word(source, 'ctelevelsup')));
    const named = nodesOf(owner?.query.fields.get('cteList')).find(
      (one) => word(one, 'ctename') === word(source, 'ctename'),
    );
    const query = named?.fields.get('ctequery');
    if (!isNode(query) || !owner) return false;
    if (this.entered.has(query)) return true;
    this.entered.add(query);
    try {
      return this.column(query, number, owner);
    } finally {
      this.entered.delete(query);
    }
  }
}
