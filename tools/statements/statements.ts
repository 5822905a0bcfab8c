import ts from 'typescript';

/** One statement of the product, as it may be sent, with the row that the code expects. */
export interface Statement {
  readonly place: string;
  readonly text: string;
  /** Names and kinds of the fields of a row; nothing where no rows are asked for. */
  readonly row: ReadonlyMap<string, string> | null;
}

/** A text that cannot be read from the source alone; says which. */
export class Unreadable extends Error {}

type Values = ReadonlyMap<ts.Symbol, readonly string[]>;
const mostVariants = 24;

/** Reads every statement that is sent from some files, by following constants, functions and parameters to the texts they are made of. */
export function readStatements(
  program: ts.Program,
  isWanted: (file: string) => boolean,
): { statements: Statement[]; unreadable: string[] } {
  const checker = program.getTypeChecker();
  const statements: Statement[] = [];
  const unreadable: string[] = [];
  const wrappers = new Map<ts.Symbol, number>();
  const sources = program.getSourceFiles().filter(({ fileName }) => isWanted(fileName));
  const placeOf = (node: ts.Node) => {
    const file = node.getSourceFile();
    return `${file.fileName.replace(/.*\/(libs|apps)\//, '$1/')}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  };

  const symbolOf = (node: ts.Node): ts.Symbol | undefined => {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  const combine = (parts: readonly (readonly string[])[]): string[] =>
    parts.reduce<string[]>((texts, part) => texts.flatMap((text) => part.map((one) => text + one)).slice(0, mostVariants), ['']);

  const listOf = (node: ts.Expression, values: Values): (readonly string[])[] => {
    if (ts.isArrayLiteralExpression(node))
      return node.elements.flatMap((one) => (ts.isSpreadElement(one) ? listOf(one.expression, values) : [textsOf(one, values)]));
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return listOf(node.expression, values);
    const initializer = ts.isIdentifier(node) ? initializerOf(symbolOf(node)) : undefined;
    if (initializer) return listOf(initializer, values);
    throw new Unreadable(`${placeOf(node)}: ${node.getText().slice(0, 60)} is no list of texts`);
  };
  const initializerOf = (symbol: ts.Symbol | undefined): ts.Expression | undefined => {
    const declaration = symbol?.valueDeclaration;
    return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  };

  /** The conditions of a list, all of them: each is then part of some text that is sent. */
  const conditionsIn = (call: ts.CallExpression, values: Values): string[] => {
    const [list] = call.arguments;
    if (list && ts.isArrayLiteralExpression(list)) {
      const conditions = list.elements.map((one) => textsOf((one as ts.ArrayLiteralExpression).elements[0]!, values)[0]!);
      return [conditions.map((sql, index) => `(${sql.replaceAll('?', `$${index + 1}`)})`).join(' AND ')];
    }
    const called = functionOf(call);
    const inner = called && !ts.isBlock(called.body!) && ts.isCallExpression(called.body!) ? called.body : undefined;
    if (inner) return conditionsIn(inner, values);
    throw new Unreadable(`${placeOf(call)}: conditions`);
  };
  const functionOf = (call: ts.CallExpression): ts.FunctionLikeDeclaration | undefined => {
    const symbol = symbolOf(call.expression);
    const initializer = initializerOf(symbol);
    const declared =
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? initializer : symbol?.valueDeclaration;
    return declared && ts.isFunctionLike(declared) && 'body' in declared ? declared : undefined;
  };

  const textsOfCall = (call: ts.CallExpression, values: Values): string[] => {
    const name = call.expression.getText();
    if (name === 'limitOf') return ['LIMIT 1 OFFSET 0'];
    if (name === 'orderBy') {
      const [, columns, tie] = call.arguments;
      const table = ts.isIdentifier(columns!) ? initializerOf(symbolOf(columns)) : columns;
      const sorts = (table as ts.ObjectLiteralExpression).properties.map(
        (one) => textsOf((one as ts.PropertyAssignment).initializer, values)[0]!,
      );
      return sorts.flatMap((sort) => textsOf(tie!, values).map((last) => `ORDER BY ${sort} DESC, ${last}`));
    }
    if (ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'join') {
      const parts = listOf(call.expression.expression, values).map((one) => one[0]!);
      return [parts.join(textsOf(call.arguments[0]!, values)[0])];
    }
    const called = functionOf(call);
    if (!called?.body) throw new Unreadable(`${placeOf(call)}: ${name}`);
    const given: (ts.Expression | readonly string[])[] = call.arguments.flatMap((one): (ts.Expression | readonly string[])[] =>
      ts.isSpreadElement(one) ? listOf(one.expression, values) : [one],
    );
    const bound = new Map(values);
    called.parameters.forEach((parameter, index) => {
      const argument = given[index];
      const symbol = checker.getSymbolAtLocation(parameter.name);
      if (!symbol) return;
      if (Array.isArray(argument)) bound.set(symbol, argument as string[]);
      else if (argument) bound.set(symbol, attempt(() => textsOf(argument as ts.Expression, values)) ?? ['1']);
      else if (parameter.initializer) bound.set(symbol, textsOf(parameter.initializer, values));
    });
    const returned = ts.isBlock(called.body) ? called.body.statements.find(ts.isReturnStatement)?.expression : called.body;
    if (!returned) throw new Unreadable(`${placeOf(call)}: ${name} returns no text`);
    return textsOf(returned, bound);
  };
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (cause) {
      if (cause instanceof Unreadable) return undefined;
      throw cause;
    }
  };

  const textsOf = (node: ts.Expression, values: Values): string[] => {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [node.text];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return textsOf(node.expression, values);
    if (ts.isTemplateExpression(node))
      return combine([
        [node.head.text],
        ...node.templateSpans.flatMap(({ expression, literal }) => [textsOf(expression, values), [literal.text]]),
      ]);
    if (ts.isConditionalExpression(node)) {
      // Where the question is a text that is bound, only its branch is sent; else either may be.
      return [...textsOf(node.whenTrue, values), ...textsOf(node.whenFalse, values)].slice(0, mostVariants);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return combine([textsOf(node.left, values), textsOf(node.right, values)]);
    if (ts.isCallExpression(node)) return textsOfCall(node, values);
    const symbol = ts.isIdentifier(node) ? symbolOf(node) : undefined;
    if (symbol && values.has(symbol)) return [...values.get(symbol)!];
    const declaration = symbol?.valueDeclaration;
    if (declaration && ts.isBindingElement(declaration) && declaration.getText() === 'where') {
      const made = (declaration.parent.parent as ts.VariableDeclaration).initializer;
      if (made && ts.isCallExpression(made)) return conditionsIn(made, values);
    }
    const initializer = initializerOf(symbol);
    if (initializer) return textsOf(initializer, values);
    if (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) return ['1'];
    throw new Unreadable(`${placeOf(node)}: ${node.getText().slice(0, 60)}`);
  };

  const kindOf = (type: ts.Type): string => {
    const bare = checker.getNonNullableType(type);
    if (bare.flags & ts.TypeFlags.NumberLike) return 'number';
    if (bare.flags & ts.TypeFlags.BooleanLike || (bare.isUnion() && bare.types.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)))
      return 'boolean';
    if (bare.flags & ts.TypeFlags.StringLike || (bare.isUnion() && bare.types.every(({ flags }) => flags & ts.TypeFlags.StringLike)))
      return 'string';
    return 'other';
  };
  const rowOf = (type: ts.TypeNode | undefined): Statement['row'] => {
    if (!type) return null;
    const whole = checker.getTypeFromTypeNode(type);
    const row = checker.isArrayType(whole) || checker.isTupleType(whole) ? checker.getTypeArguments(whole as ts.TypeReference)[0] : whole;
    if (!row || checker.isArrayType(row) || checker.isTupleType(row)) return null;
    const fields = checker.getPropertiesOfType(row).map((one) => [one.name, kindOf(checker.getTypeOfSymbol(one))] as const);
    return fields.length > 0 ? new Map(fields) : null;
  };

  const keep = (call: ts.CallExpression, sql: ts.Expression) => {
    const parameter = ts.isIdentifier(sql) ? symbolOf(sql)?.valueDeclaration : undefined;
    if (parameter && ts.isParameter(parameter)) {
      const owner = parameter.parent;
      const named = ts.isArrowFunction(owner) ? (owner.parent as ts.VariableDeclaration).name : owner.name;
      const symbol = named && checker.getSymbolAtLocation(named);
      if (symbol) return void wrappers.set(symbol, owner.parameters.indexOf(parameter));
    }
    try {
      const row = rowOf(call.typeArguments?.[0]);
      for (const text of new Set(textsOf(sql, new Map()))) statements.push({ place: placeOf(call), text, row });
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      unreadable.push(cause.message);
    }
  };
  const visit = (onCall: (call: ts.CallExpression) => void) => {
    const walk = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) onCall(node);
      ts.forEachChild(node, walk);
    };
    sources.forEach(walk);
  };
  visit((call) => {
    const isQuery = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'query';
    // What a snapshot is read by (`rows` of a `Snapshot`).
    const isRead = ts.isIdentifier(call.expression) && call.expression.text === 'rows';
    if ((isQuery || isRead) && call.arguments[0]) keep(call, call.arguments[0]);
  });
  visit((call) => {
    const symbol = symbolOf(ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression);
    const at = symbol && wrappers.get(symbol);
    if (at !== undefined && call.arguments[at]) keep(call, call.arguments[at]);
  });
  return { statements, unreadable };
}
