export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quotedName = ({ schema, name }: { readonly schema: string; readonly name: string }) => `${quoted(schema)}.${quoted(name)}`;
