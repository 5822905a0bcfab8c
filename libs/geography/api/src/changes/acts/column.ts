/** One column of rows, as the array that a bulk statement unnests. */
export const column = <Row, Value>(rows: readonly Row[], value: (row: Row) => Value): Value[] => rows.map(value);
