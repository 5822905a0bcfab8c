/** A JSON Schema as the description of the API holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One operation as its contract declares it: what the build reads from the types, for the description of the API (ADR 0012). */
export interface DeclaredOperation {
  readonly summary: string;
  /** What stands in the path and in headers, by name. */
  readonly path: Readonly<Record<string, JsonSchema>>;
  readonly headers: Readonly<Record<string, JsonSchema>>;
  /** The names of the query, and whether each must be said. */
  readonly query: Readonly<Record<string, boolean>>;
  /** `file` is a workbook or comma-separated values, `null` no content. */
  readonly answer: JsonSchema | 'file' | null;
}

/** Every contract, with the types that have a name. */
export interface DeclaredContracts {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly operations: Readonly<Record<string, DeclaredOperation>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}
