import { Injectable } from '@nestjs/common';
import type { ApprovalAnswer, ApprovalOrder } from '@ra-quan/figures/model';
import { Failure, NotFound, wordsOf } from '@ra-quan/shared/api';
import type { Actor, Id, Language } from '@ra-quan/shared/model';
import { SheetsService } from './sheets.service';

/** Approves several sheets, each by itself: what keeps one of them back keeps back no other. */
@Injectable()
export class ApprovalsService {
  constructor(private readonly sheets: SheetsService) {}

  /** @throws NotFound where none of them is there */
  async approve(actor: Actor, sheets: ApprovalOrder['sheets'], language: Language): Promise<ApprovalAnswer> {
    const approved: Id[] = [];
    const refused: { id: Id; code: string; detail: string }[] = [];
    const missing: NotFound[] = [];
    for (const { id, version } of sheets) {
      try {
        await this.sheets.take(actor, id, 'approve', version);
        approved.push(id);
      } catch (failure) {
        if (!(failure instanceof Failure)) throw failure;
        if (failure instanceof NotFound) missing.push(failure);
        refused.push({ id, code: failure.rule.code, detail: wordsOf(failure.rule, failure.details, language) });
      }
    }
    if (missing.length === sheets.length) throw missing[0]!;
    return { approved, refused };
  }
}
