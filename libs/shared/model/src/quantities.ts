/**
 * The identity of something in the database.
 * @asType integer
 * @minimum 1
 */
export type Id = number;

/**
 * A number of persons or things.
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * A whole number that may be negative.
 * @asType integer
 */
export type Whole = number;

/**
 * How often a thing was changed; a writer sends the one that was seen, 0 for what was not there.
 * @asType integer
 * @minimum 0
 */
export type Version = number;

/**
 * A moment, ISO 8601 with its offset.
 * @format date-time
 */
export type Instant = string;

/** A calendar day, or a moment: what is known at its end, or at it. */
export type DayOrInstant = string;
