/** Whether a folded text holds every word of what was typed, each somewhere; both are SQL. What was typed is folded once, not for each row. */
export const saysAll = (folded: string, typed: string) => `${folded} LIKE ALL ((SELECT geography.patterns_of(${typed}))::text[])`;
