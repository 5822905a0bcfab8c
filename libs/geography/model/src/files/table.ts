/** One sheet of a file as texts; its heading need not be its first row. */
export type Table = readonly (readonly string[])[];
