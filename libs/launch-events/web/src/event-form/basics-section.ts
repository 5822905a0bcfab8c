import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Campaign } from '@ra-quan/campaigns/model';
import { PeriodPipe, WaveNamePipe, windowOf } from '@ra-quan/campaigns/web';
import type { UnitLevel } from '@ra-quan/geography/model';
import { GeographyClient, UnitPicker } from '@ra-quan/geography/web';
import { type EventLevel, eventLevels } from '@ra-quan/launch-events/model';
import { OrganisationChoice, PartnersClient } from '@ra-quan/partners/web';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField, Input } from '@ra-quan/shared/ui';
import { Session } from '@ra-quan/shared/web';
import { merge, startWith } from 'rxjs';
import type { EventForm } from './event-form';

const unitLevels: Record<EventLevel, UnitLevel> = { centre: 0, province: 1, commune: 3 };

/** What, where, when and with whom. */
@Component({
  selector: 'rq-basics-section',
  imports: [DateInput, FormField, Input, OrganisationChoice, PeriodPipe, ReactiveFormsModule, TranslocoPipe, UnitPicker, WaveNamePipe],
  templateUrl: './basics-section.html',
  styleUrl: './basics-section.scss',
})
export class BasicsSection {
  private readonly partners = inject(PartnersClient);
  private readonly destroyed = inject(DestroyRef);

  readonly form = input.required<EventForm>();
  readonly campaign = input.required<Campaign>();

  /** The centre's ceremonies are the headquarters' own. */
  protected readonly territory = inject(Session).user()?.unitId ?? null;
  protected readonly levels = this.territory === null ? eventLevels : eventLevels.filter((level) => level !== 'centre');
  private readonly level = signal<EventLevel>('province');
  protected readonly day = signal<Day | null>(null);
  protected readonly unitLevel = computed(() => unitLevels[this.level()]);
  protected readonly windowOf = windowOf;

  private readonly country = inject(GeographyClient).units(() => (this.level() === 'centre' ? { level: 0, size: 1 } : undefined));
  private readonly inCampaign = this.partners.inCampaign(() => this.campaign().id);
  private readonly all = this.partners.choices();
  /** The campaign's partners, and those chosen before; every organisation where the campaign has none yet. */
  protected readonly organisations = computed(() => {
    const all = this.all.hasValue() ? this.all.value().items : [];
    const partners = this.inCampaign.hasValue() ? this.inCampaign.value().map(({ organisationId }) => organisationId) : [];
    const chosen = this.form().getRawValue().organisationIds;
    return partners.length === 0
      ? all.filter(({ active }) => active)
      : all.filter(({ id }) => partners.includes(id) || chosen.includes(id));
  });

  constructor() {
    effect((onCleanup) => {
      const { level, day, unitId, waveId } = this.form().controls;
      const followed = merge(level.valueChanges, day.valueChanges)
        .pipe(startWith(null), takeUntilDestroyed(this.destroyed))
        .subscribe(() => {
          this.level.set(level.value);
          this.day.set(day.valid ? day.value : null);
        });
      // A unit of another level would be refused; the first day of the wave is the usual day.
      followed.add(level.valueChanges.subscribe(() => unitId.setValue(null)));
      followed.add(waveId.valueChanges.subscribe((id) => this.propose(id)));
      onCleanup(() => followed.unsubscribe());
    });
    effect(() => {
      const country = this.country.hasValue() && this.level() === 'centre' ? this.country.value().items[0] : undefined;
      const { unitId } = this.form().controls;
      if (country && unitId.value === null) unitId.setValue(country.id);
    });
  }

  private propose(waveId: number | null): void {
    const wave = this.campaign().waves.find(({ id }) => id === waveId);
    const { day } = this.form().controls;
    if (wave && day.pristine && day.value === null) day.setValue(wave.from);
  }
}
