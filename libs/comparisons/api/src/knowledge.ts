import { Injectable } from '@nestjs/common';
import { KnownCatalogue } from '@ra-quan/geography/api';
import { Clock, RuleBroken, type Rule } from '@ra-quan/shared/api';
import {
  addDays,
  dayInVietnam,
  formatDay,
  formatMoment,
  isDay,
  type BilingualText,
  type Day,
  type DayOrInstant,
  type Instant,
} from '@ra-quan/shared/model';

const asOfToCome: Rule = {
  code: 'comparisons.as-of-to-come',
  vi: '{when} chưa đến: chưa biết số liệu khi đó.',
  en: '{when} has not come: what will be known then is not known yet.',
};

/** Until when what is told was known. */
export interface Knowledge {
  /** The day that counts as today. */
  readonly day: Day;
  /** `null`: all that is known. */
  readonly knownAt: Instant | null;
  /** When it was read, or the instant at which it was known: asked for again, it is the same. */
  readonly readAt: Instant;
}

/** Answers with what was known, figures and map alike. */
@Injectable()
export class KnowledgeReader {
  constructor(
    private readonly catalogue: KnownCatalogue,
    private readonly clock: Clock,
  ) {}

  /** A day that is not over yet is known as far as it has come. @throws RuleBroken of a time to come */
  async read<Result>(asOf: DayOrInstant | undefined, work: (known: Knowledge) => Promise<Result>): Promise<Result> {
    const known = this.knowledgeOf(asOf);
    return this.catalogue.at(known.knownAt, () => work(known));
  }

  private knowledgeOf(asOf: DayOrInstant | undefined): Knowledge {
    const now = this.clock.now();
    if (asOf === undefined) return { day: this.clock.today(), knownAt: null, readAt: now.toISOString() };
    const end = isDay(asOf) ? endOfDay(asOf) : new Date(asOf);
    const isToCome = isDay(asOf) ? asOf > this.clock.today() : end > now;
    if (isToCome) throw new RuleBroken(asOfToCome, { when: isDay(asOf) ? dayWords(asOf) : momentWords(end) });
    const known = end > now ? now : end;
    return { day: dayInVietnam(known), knownAt: known.toISOString(), readAt: known.toISOString() };
  }
}

const dayWords = (day: Day): BilingualText => ({ vi: `Ngày ${formatDay(day)}`, en: `The day ${formatDay(day)}` });
const momentWords = (at: Date): BilingualText => ({ vi: `Thời điểm ${formatMoment(at)}`, en: `The moment ${formatMoment(at)}` });

/** The last instant of a day in Viet Nam. */
const endOfDay = (day: Day) => new Date(Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1);
