// Reads the contracts of the domains (ADR 0012) and says what their types are as JSON Schema, for the description of the API.
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import type { DeclaredContracts, DeclaredOperation, JsonSchema } from '@ra-quan/shared/model';
import ts from 'typescript';
import {
  Context,
  DEFAULT_CONFIG,
  DefinitionType,
  createFormatter,
  createParser,
  type BaseType,
  type CompletedConfig,
} from 'ts-json-schema-generator';

const sources = ['libs/*/model/src/**/*.contract.ts', 'apps/api/src/**/*.contract.ts'];
const failure = 'libs/shared/model/src/problem.ts';
const configuration: CompletedConfig = { ...DEFAULT_CONFIG, sortProps: false, encodeRefs: false };

/** Reads every contract. @throws where one is not written as they all are */
export function readContracts(files: readonly string[] = globSync(sources)): DeclaredContracts {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.model.json', (path) => ts.sys.readFile(path)).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram([...files, failure], options);
  const schemas = new Schemas(program);
  const contracts = files.toSorted().flatMap((file) => contractsIn(program.getSourceFile(file)!));
  schemas.of(namedIn(program.getSourceFile(failure)!, 'Problem'));
  const operations = contracts.flatMap(({ name, operations: own }) =>
    own.map(({ key, call, summary }) => [`${name}.${key}`, declared(call, summary, schemas)] as const),
  );
  return {
    tags: contracts.map(({ name, description }) => ({ name, description })),
    operations: Object.fromEntries(operations),
    schemas: reachable(schemas.named, [{ $ref: '#/components/schemas/Problem' }, operations]),
  };
}

/** Writes them beside the server, which reads them when somebody asks for its description. */
export function writeContracts(): void {
  mkdirSync('dist/server', { recursive: true });
  writeFileSync('dist/server/contracts.json', JSON.stringify(readContracts()));
}

/** Schemas of types; those that have a name are kept under it. */
class Schemas {
  readonly named: Record<string, JsonSchema> = {};
  private readonly parser;
  private readonly formatter = createFormatter(configuration);

  constructor(program: ts.Program) {
    this.parser = createParser(program, configuration);
  }

  of(node: ts.Node): JsonSchema {
    const type = this.typeOf(node);
    for (const child of this.formatter.getChildren(type)) {
      if (child instanceof DefinitionType) this.named[plain(child.getName())] ??= pointed(this.formatter.getDefinition(child.getType()));
    }
    return pointed(this.formatter.getDefinition(type));
  }

  /** The fields of a type, each as a schema. */
  fieldsOf(node: ts.TypeNode | undefined): Record<string, JsonSchema> {
    return Object.fromEntries(Object.entries(this.objectOf(node).properties ?? {}).map(([name, schema]) => [name, pointed(schema)]));
  }

  /** The names of the fields, and whether each must be said. */
  mustsOf(node: ts.TypeNode | undefined): Record<string, boolean> {
    const { properties = {}, required = [] } = this.objectOf(node);
    return Object.fromEntries(Object.keys(properties).map((name) => [name, required.includes(name)]));
  }

  private objectOf(node: ts.TypeNode | undefined): { properties?: Record<string, JsonSchema>; required?: string[] } {
    return node
      ? (this.formatter.getDefinition(bare(this.typeOf(node))) as { properties?: Record<string, JsonSchema>; required?: string[] })
      : {};
  }

  private typeOf(node: ts.Node): BaseType {
    return this.parser.createType(node, new Context(node));
  }
}

const bare = (type: BaseType): BaseType => (type instanceof DefinitionType ? type.getType() : type);

/** `Page<Campaign>` → `PageOfCampaign`: names of components are words. */
const plain = (name: string) => name.replaceAll(/[<,]/g, 'Of').replaceAll(/[^\w.-]/g, '');

const component = '#/components/schemas/';

/** The same schema with its references pointing into the description of the API, without fields that can never be there. */
function pointed(schema: object): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$ref') return `${component}${plain(String(value).replace('#/definitions/', ''))}`;
    return JSON.stringify(value) === '{"not":{}}' ? undefined : value;
  });
  return JSON.parse(text) as JsonSchema;
}

/** The named schemas that somebody refers to; interfaces that others only extend are not among them. */
function reachable(named: Record<string, JsonSchema>, from: unknown): Record<string, JsonSchema> {
  const found = new Set<string>();
  const follow = (value: unknown) =>
    JSON.stringify(value, (key, inner: unknown) => {
      const name = key === '$ref' ? String(inner).replace(component, '') : undefined;
      if (name !== undefined && !found.has(name)) {
        found.add(name);
        follow(named[name]);
      }
      return inner;
    });
  follow(from);
  return Object.fromEntries([...found].toSorted().map((name) => [name, named[name]!]));
}

function declared(call: ts.CallExpression, summary: string, schemas: Schemas): DeclaredOperation {
  const [told] = call.typeArguments ?? [];
  const [, path] = call.arguments;
  if (!told || !ts.isTypeLiteralNode(told) || !path || !ts.isStringLiteral(path))
    throw new Error(`${call.getText()}: not as contracts are written`);
  const part = (name: string) => told.members.filter(ts.isPropertySignature).find((member) => member.name.getText() === name)?.type;
  const inPath = schemas.fieldsOf(part('path'));
  const named = [...path.text.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  if (named.toSorted().join() !== Object.keys(inPath).toSorted().join())
    throw new Error(`${path.text}: its parts are not those of \`path\``);
  return {
    summary,
    path: inPath,
    headers: schemas.fieldsOf(part('headers')),
    query: schemas.mustsOf(part('query')),
    answer: answerOf(part('answer'), schemas),
  };
}

function answerOf(node: ts.TypeNode | undefined, schemas: Schemas): DeclaredOperation['answer'] {
  if (!node || node.kind === ts.SyntaxKind.VoidKeyword) return null;
  return node.getText() === 'SheetFile' ? 'file' : schemas.of(node);
}

interface FoundContract {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly { readonly key: string; readonly summary: string; readonly call: ts.CallExpression }[];
}

/** `export const …Contract = contract('name', { key: operation<…>(…) })`, each with its sentence above. */
function contractsIn(source: ts.SourceFile): FoundContract[] {
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ initializer }) => {
      if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'contract') return [];
      const [name, operations] = initializer.arguments as unknown as [ts.StringLiteral, ts.ObjectLiteralExpression];
      const found = operations.properties.filter(ts.isPropertyAssignment).map((property) => ({
        key: property.name.getText(),
        summary: sentenceAbove(property),
        call: property.initializer as ts.CallExpression,
      }));
      return [{ name: name.text, description: sentenceAbove(statement), operations: found }];
    }),
  );
}

function sentenceAbove(node: ts.Node): string {
  const sentence = ts.getJSDocCommentsAndTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  if (!sentence[0]) throw new Error(`${node.getText()}: needs a sentence that says what it does`);
  return sentence[0];
}

function namedIn(source: ts.SourceFile, name: string): ts.Node {
  return source.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name)!;
}

if (import.meta.main) writeContracts();
