import { Component, Service, computed, effect, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session, UrlParams } from '@ra-quan/shared/web';

const storageKey = 'rq.tour';
/** What the steps speak of. */
const places = ['standing', 'tasks', 'find'] as const;

/** Who saw the tour on this device, by account. */
function seenBy(): readonly number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? (kept as number[]) : [];
  } catch {
    return [];
  }
}

/** Whether the tour is shown, and where it stands: the first time somebody is at work on a device, or when they ask for it. */
@Service()
export class Tour {
  private readonly session = inject(Session);
  private readonly at = signal<number | undefined>(undefined);
  readonly step = this.at.asReadonly();
  readonly steps = places;

  constructor() {
    effect(() => {
      const id = this.session.user()?.id;
      this.at.set(id === undefined || seenBy().includes(id) ? undefined : 0);
    });
  }

  begin(): void {
    this.at.set(0);
  }

  next(): void {
    const next = (this.at() ?? 0) + 1;
    if (next < places.length) this.at.set(next);
    else this.end();
  }

  end(): void {
    this.at.set(undefined);
    const id = this.session.user()?.id;
    if (id !== undefined) localStorage.setItem(storageKey, JSON.stringify([...new Set([...seenBy(), id])]));
  }
}

/** Three words at most on the first day: what stands where on the desk of this role, and how everything else is found. */
@Component({
  selector: 'rq-tour',
  imports: [TranslocoPipe],
  template: `
    @if (tour.step() !== undefined && isOnDesk()) {
      <section role="region" [attr.aria-label]="'app.tour.title' | transloco">
        <p class="count">{{ 'app.tour.step' | transloco: { step: step() + 1, all: tour.steps.length } }}</p>
        <p aria-live="polite">{{ text() | transloco }}</p>
        <div class="actions">
          <button type="button" class="button small quiet" (click)="tour.end()">{{ 'app.tour.skip' | transloco }}</button>
          <button type="button" class="button small primary" (click)="tour.next()">
            {{ (isLast() ? 'app.tour.done' : 'app.tour.next') | transloco }}
          </button>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      position: fixed;
      z-index: 20;
      inset-block-end: 24px;
      inset-inline-end: 24px;
      width: min(340px, calc(100vw - 32px));
      padding: 14px 16px;
      border: 1px solid var(--line);
      border-inline-start: 3px solid var(--attention);
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: 0 6px 24px rgb(0 0 0 / 14%);
    }
    p {
      margin: 0 0 8px;
    }
    .count {
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
    .actions {
      display: flex;
      gap: 8px;
      justify-content: flex-end;
    }
    @media (max-width: 720px) {
      section {
        inset-block-end: 76px;
        inset-inline-end: 16px;
      }
    }
    @media print {
      section {
        display: none;
      }
    }
  `,
})
export class TourCard {
  protected readonly tour = inject(Tour);
  private readonly role = inject(Session).user;
  private readonly path = inject(UrlParams).path;
  /** The steps speak of the desk: elsewhere they wait. */
  protected readonly isOnDesk = computed(() => this.path() === '/');
  protected readonly step = computed(() => this.tour.step() ?? 0);
  protected readonly isLast = computed(() => this.step() === this.tour.steps.length - 1);
  /** The second step says what is first of this role; for those without figures the first says what they see instead. */
  protected readonly text = computed(() => {
    const role = this.role()?.role ?? 'auditor';
    const place = this.tour.steps[this.step()];
    if (place === 'tasks') return `app.tour.tasks.${role}`;
    return place === 'standing' && role === 'administrator' ? 'app.tour.happened' : `app.tour.${place}`;
  });
}
