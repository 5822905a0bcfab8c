import { type AbstractControl, FormArray, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import type { EventLevel, EventPlan, EventSite, ParadeTeam, SiteKind } from '@ra-quan/launch-events/model';
import { type Day, parseCount } from '@ra-quan/shared/model';
import { dayOf, instantOf, readTime, timeOf } from '../clock';

/** A time of day, as `readTime` reads it. */
export const time = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  value.trim() !== '' && readTime(value) === undefined ? { pattern: true } : null;

const count = ({ value }: AbstractControl<string>): ValidationErrors | null =>
  value.trim() !== '' && parseCount(value) === undefined ? { pattern: true } : null;

const filled = [Validators.required, Validators.pattern(/\S/)];
const text = (value: string, most: number) =>
  new FormControl(value, { nonNullable: true, validators: [...filled, Validators.maxLength(most)] });
const number = (value: number | null | undefined) =>
  new FormControl(value === null || value === undefined ? '' : String(value), { nonNullable: true, validators: count });

export const siteForm = (site?: EventSite) =>
  new FormGroup({ name: text(site?.name ?? '', 200), kind: new FormControl<SiteKind>(site?.kind ?? 'link', { nonNullable: true }) });

export const teamForm = (team?: ParadeTeam) =>
  new FormGroup({ name: text(team?.name ?? '', 200), people: number(team?.people), vehicles: number(team?.vehicles) });

export type EventStart = Partial<Omit<EventPlan, 'campaignId' | 'startsAt'>> & { readonly startsAt?: string };

/** Controls bear the names of the API's fields, so that refusals find them; `day` and `time` make `startsAt`. */
export function eventForm(plan: EventStart = {}) {
  return new FormGroup({
    name: text(plan.name ?? '', 300),
    level: new FormControl<EventLevel>(plan.level ?? 'province', { nonNullable: true }),
    unitId: new FormControl<number | null>(plan.unitId ?? null, Validators.required),
    waveId: new FormControl<number | null>(plan.waveId ?? null),
    day: new FormControl<Day | null>(plan.startsAt ? dayOf(plan.startsAt) : null, Validators.required),
    time: new FormControl(plan.startsAt ? timeOf(plan.startsAt) : '07:30', { nonNullable: true, validators: [Validators.required, time] }),
    venue: new FormControl(plan.venue ?? '', { nonNullable: true, validators: Validators.maxLength(300) }),
    host: text(plan.host ?? '', 300),
    expectedAttendance: number(plan.expectedAttendance),
    organisationIds: new FormControl<readonly number[]>(plan.organisationIds ?? [], { nonNullable: true }),
    sites: new FormArray((plan.sites ?? []).map(siteForm)),
    teams: new FormArray((plan.teams ?? []).map(teamForm)),
  });
}
export type EventForm = ReturnType<typeof eventForm>;

const countOf = (typed: string) => (typed.trim() === '' ? null : (parseCount(typed) ?? null));

/** What a valid form says, as the API takes it. */
export function planOf(form: EventForm, campaignId: number): EventPlan {
  const { day, time: at, unitId, venue, expectedAttendance, sites, teams, ...rest } = form.getRawValue();
  return {
    ...rest,
    campaignId,
    unitId: unitId!,
    venue: venue.trim() || null,
    startsAt: instantOf(day!, readTime(at)!),
    expectedAttendance: countOf(expectedAttendance),
    sites: sites.map(({ name, kind }) => ({ name: name.trim(), kind })),
    teams: teams.map(({ name, people, vehicles }) => ({ name: name.trim(), people: countOf(people), vehicles: countOf(vehicles) })),
  };
}
