/** What is used of the library, whose own types its `exports` hide. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    readonly cycle: number;
    readonly year: number;
    set(cycle: number, year: number, month: number, leap: boolean, day: number): this;
    /** @param jde day and time as a Julian ephemeris day */
    fromJDE(jde: number): this;
    toJDE(): number;
    toGregorian(): { readonly year: number; readonly month: number; readonly day: number };
    /** The Julian ephemeris day of the lunar new year in a calendar year. */
    newYear(year: number): number;
  }
}
