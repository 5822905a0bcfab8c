import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One text in a source file, with the line on which it begins; what is put into a template is written `$`. */
export interface SourceText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every text of a source file: strings and templates. */
export function textsOf(file: string, source = readFileSync(file, 'utf8')): SourceText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const texts: SourceText[] = [];
  const keep = (node: ts.Node, text: string) =>
    texts.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) keep(node, node.text);
    if (ts.isTemplateExpression(node)) keep(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('$'));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

/** Something that a statement names: a table, a view or a function in a schema. */
export interface Named {
  readonly schema: string;
  readonly name: string;
}

const named = /\b(?:FROM|JOIN|INTO|UPDATE|USING|TABLE|ONLY|LATERAL|EXISTS)\s+([a-z_]+)\.([a-z_]+)\b|\b([a-z_]+)\.([a-z_]+)\(/g;

/** Everything that a text reads, writes or calls by the name of its schema. */
export function namesIn(text: string, schemas: readonly string[]): Named[] {
  return [...text.matchAll(named)]
    .map(([, schema = '', name = '', ofFunction = '', call = '']) => ({ schema: schema || ofFunction, name: name || call }))
    .filter(({ schema }) => schemas.includes(schema));
}
