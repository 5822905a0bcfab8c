import { type Day, dayInVietnam } from '@ra-quan/shared/model';

/** Today in Viet Nam, by the clock of the device: the one place where a page asks for it. */
export const today = (): Day => dayInVietnam(new Date());

/** This very moment, by the clock of the device. */
export const now = (): string => new Date().toISOString();

/** The year of today. */
export const thisYear = (): number => Number(today().slice(0, 4));
