import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Skeleton } from '@ra-quan/shared/ui';
import { CountPipe, InstantPipe } from '@ra-quan/shared/web';
import { AuditClient } from '../audit.client';

/** Whether the log still gives the hashes of its seals. */
@Component({
  selector: 'rq-chain-state',
  imports: [CountPipe, Icon, InstantPipe, Skeleton, TranslocoPipe],
  template: `
    @if (chain.hasValue()) {
      @let state = chain.value();
      @let at = state.checkedAt | rqInstant;
      <p role="status" [class.broken]="!state.intact">
        <rq-icon [name]="state.intact ? 'chain' : 'broken'" />
        @if (state.intact) {
          {{ 'audit.chain.intact' | transloco: { seals: state.seals | rqCount, at } }}
        } @else {
          {{ 'audit.chain.broken' | transloco: { seal: state.brokenAt, at } }}
        }
      </p>
      @for (begun of state.chains.slice(1); track begun.id) {
        <p>
          <rq-icon name="time" />
          {{ 'audit.chain.begun' | transloco: { chain: begun.id, at: begun.begunAt | rqInstant, backup: begun.backupOf | rqInstant } }}
        </p>
      }
    } @else if (chain.isLoading()) {
      <rq-skeleton width="320px" height="20px" />
    }
    <button type="button" class="button small" [disabled]="chain.isLoading()" (click)="chain.reload()">
      {{ 'audit.chain.check' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      min-height: 28px;
      font-size: var(--text-13);
    }
    p {
      display: inline-flex;
      gap: 8px;
      margin: 0;
    }
    @media (max-width: 720px) {
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        line-height: 16px;
      }
      p {
        grid-column: 1;
      }
      button {
        grid-area: 1 / 2;
      }
    }
    .broken {
      font-weight: 600;
      color: var(--danger);
    }
  `,
})
export class ChainStateLine {
  protected readonly chain = inject(AuditClient).chain();
}
