/** How long a session may be idle, and how long it may last at all. */
export const idleHours = 8;
export const longestHours = 24;
