import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#configuration';

/** What a column is declared as, without `null`. */
export type DeclaredType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'Date'
  | 'Buffer'
  | 'json'
  | 'json with a Date'
  | 'string[]'
  | 'number[]'
  | 'something else';

export interface DeclaredColumn {
  readonly type: DeclaredType;
  readonly nullable: boolean;
  /** `?:`, which a column never is. */
  readonly optional: boolean;
  /** Of a union of words. */
  readonly words: readonly string[] | null;
}

export type DeclaredRow = ReadonlyMap<string, DeclaredColumn>;

export interface DeclaredRows {
  /** The row type of an exported statement by its name, as `exportedStatements` names it. */
  rowOf(file: string, name: string): DeclaredRow | undefined;
  /** Lines that make a statement outside of an exported constant: nobody could compare it. */
  hidden(file: string): number[];
}

/** Reads the row types out of files of queries, by the compiler itself. */
export function readDeclaredRows(files: readonly string[]): DeclaredRows {
  const config = ts.getParsedCommandLineOfConfigFile(join(projectRoot, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  });
  const program = ts.createProgram(
    files.map((file) => join(projectRoot, file)),
    config!.options,
  );
  const checker = program.getTypeChecker();
  const sourceOf = (file: string) => program.getSourceFile(join(projectRoot, file))!;
  return {
    rowOf: (file, name) => {
      const source = sourceOf(file);
      const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
      let symbol: ts.Symbol | undefined;
      let within = exported;
      for (const step of name.split('.')) {
        symbol = within.find((one) => one.name === step);
        if (!symbol) return undefined;
        within = checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));
      }
      const type = checker.getTypeOfSymbol(symbol!);
      const [row] = checker.getTypeArguments(type as ts.TypeReference);
      return row && rowOf(checker, row);
    },
    hidden: (file) => linesOfHiddenStatements(sourceOf(file)),
  };
}

const rowOf = (checker: ts.TypeChecker, row: ts.Type): DeclaredRow =>
  new Map(
    checker.getPropertiesOfType(row).map((property) => {
      const type = checker.getTypeOfSymbol(property);
      const present = checker.getNonNullableType(type);
      const parts = type.isUnion() ? type.types : [type];
      return [
        property.name,
        {
          type: kindOf(checker, present),
          nullable: parts.some(({ flags }) => flags & ts.TypeFlags.Null),
          optional: Boolean(property.flags & ts.SymbolFlags.Optional),
          words: wordsOf(present),
        },
      ];
    }),
  );

function kindOf(checker: ts.TypeChecker, type: ts.Type): DeclaredType {
  const every = (flag: ts.TypeFlags) =>
    (type.isUnion() ? type.types : [type]).every(({ flags }) => flags & flag);
  if (every(ts.TypeFlags.StringLike)) return 'string';
  if (every(ts.TypeFlags.NumberLike)) return 'number';
  if (every(ts.TypeFlags.BooleanLike)) return 'boolean';
  const name = type.getSymbol()?.name;
  if (name === 'Date' || name === 'Buffer') return name;
  if (checker.isArrayType(type)) {
    const element = kindOf(checker, checker.getTypeArguments(type as ts.TypeReference)[0]!);
    if (element === 'string' || element === 'number') return `${element}[]`;
  }
  if (!every(ts.TypeFlags.Object | ts.TypeFlags.Unknown | ts.TypeFlags.Intersection)) return 'something else';
  return holdsDate(checker, type) ? 'json with a Date' : 'json';
}

/** JSON has no dates: in it an instant is a string until somebody reads it. */
function holdsDate(checker: ts.TypeChecker, type: ts.Type, seen = new Set<ts.Type>()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.isUnionOrIntersection()) return type.types.some((part) => holdsDate(checker, part, seen));
  if (type.getSymbol()?.name === 'Date') return true;
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  const inside =
    checker.isArrayType(type) || checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)
      : [
          ...checker.getPropertiesOfType(type).map((property) => checker.getTypeOfSymbol(property)),
          ...checker.getIndexInfosOfType(type).map((index) => index.type),
        ];
  return inside.some((part) => holdsDate(checker, part, seen));
}

function wordsOf(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  const words = parts.map((part) => (part.isStringLiteral() ? part.value : null));
  return words.every((word) => word !== null) ? words : null;
}

function linesOfHiddenStatements(source: ts.SourceFile): number[] {
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'statement')
      if (!isInExportedConstant(node))
        lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** A function that is called for each of a list, as in `.map(…)`, runs where the module is loaded; any other does not. */
function isInExportedConstant(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) && !ts.isCallExpression(node.parent)) return false;
  if (!ts.isSourceFile(node.parent)) return isInExportedConstant(node.parent);
  return (
    ts.isVariableStatement(node) &&
    Boolean(node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}
