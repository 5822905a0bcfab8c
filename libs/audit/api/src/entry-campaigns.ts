import { Injectable } from '@nestjs/common';

/** Of what kind the subjects of an entry are, to the campaigns of those that still exist. */
type Finder = (ids: readonly number[]) => Promise<ReadonlyMap<number, number>>;

interface Subject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Of which campaign the things are that entries speak of. Who knows it stands to the right of this domain, and says so here. */
@Injectable()
export class EntryCampaigns {
  private readonly finders = new Map<string, Finder>();

  know(subjectType: string, finder: Finder): void {
    this.finders.set(subjectType, finder);
  }

  /** What tells the campaign of a subject: `null` where it belongs to none, `undefined` where it is no more. */
  async of(subjects: readonly Subject[]): Promise<(subject: Subject) => number | null | undefined> {
    const asked = new Map<string, Set<number>>();
    for (const { subjectType, subjectId } of subjects)
      if (this.finders.has(subjectType)) asked.set(subjectType, (asked.get(subjectType) ?? new Set()).add(Number(subjectId)));
    const found = new Map(
      await Promise.all([...asked].map(async ([type, ids]) => [type, await this.finders.get(type)!([...ids])] as const)),
    );
    return ({ subjectType, subjectId }) => {
      const campaigns = found.get(subjectType);
      return campaigns ? campaigns.get(Number(subjectId)) : null;
    };
  }
}
