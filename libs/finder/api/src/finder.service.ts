import { Injectable } from '@nestjs/common';
import { besideAct, nearnessOfAct } from '@ra-quan/finder/model';
import { UnitFinder, UnitReader } from '@ra-quan/geography/api';
import { fold, type Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, FindSources, nearestFirst, type Hit, type Nearness } from '@ra-quan/shared/api';
import { permissionsFor, type Act, type Actor, type Found, type UnitMeant } from '@ra-quan/shared/model';

const mostFound = 20;

/** Something that can be done for a unit, for who looks. */
interface MeantUnit extends UnitMeant {
  readonly path: string;
  readonly nearness: Nearness;
}

/** Finds what the words may mean in every domain, and what can be done there. */
@Injectable()
export class FinderService {
  constructor(
    private readonly sources: FindSources,
    private readonly unitFinder: UnitFinder,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, words: string): Promise<Found[]> {
    if (fold(words) === '') return [];
    const held = permissionsFor(actor);
    const acts = this.sources.acts.filter(({ permission }) => held.includes(permission));
    const look = { actor, unitIds: await this.territory.unitIds(actor), words, today: this.clock.today() };
    const [hits, forUnits] = await Promise.all([this.sources.find(look), this.forUnits(actor, acts, words)]);
    const pages = acts.flatMap((act) => pageHit(act, words));
    return nearestFirst([...pages, ...forUnits, ...hits])
      .slice(0, mostFound)
      .map(({ nearness: _, ...found }) => found);
  }

  /** “Enter results Ba Đình”: what is called first is done for the unit beside it; a unit alone says what can be done for it, behind the unit itself. */
  private async forUnits(actor: Actor, acts: readonly Act[], words: string): Promise<Hit[]> {
    const doable = acts.filter(({ forUnit }) => forUnit);
    const called = doable.map((act) => ({ act, beside: besideAct(act, words) })).filter(({ beside }) => beside !== '');
    const asked = new Set(called.length > 0 ? called.map(({ beside }) => beside) : [words]);
    const meant = new Map(await Promise.all([...asked].map(async (text) => [text, await this.meantBy(actor, text)] as const)));
    if (called.length > 0)
      return called.flatMap(({ act, beside }) => meant.get(beside)!.flatMap((unit) => actHit(act, unit, unit.nearness)));
    const named = meant.get(words)!.filter(({ nearness }) => nearness === 0);
    return named.slice(0, 1).flatMap((unit) => doable.flatMap((act) => actHit(act, unit, 1)));
  }

  private async meantBy(actor: Actor, text: string): Promise<MeantUnit[]> {
    const today = this.clock.today();
    const found = await this.unitFinder.named(text, actor.unitId);
    const [own, places] = await Promise.all([
      this.territory.ownOn(actor, found, today),
      this.units.placesOn(
        found.map(({ id }) => id),
        today,
      ),
    ]);
    const ownIds = new Set(own.map(({ id }: Pick<Unit, 'id'>) => id));
    const units = found.map(({ id, level, path, nearness }) => ({
      id,
      level,
      path,
      nearness,
      provinceId: level === 0 ? null : (places.get(id)?.provinceId ?? null),
      own: ownIds.has(id),
      choosesProvince: actor.unitId === null,
    }));
    // What is one's own comes first among units of the same name.
    return units.sort((one, other) => Number(other.own) - Number(one.own));
  }
}

function pageHit(act: Act, words: string): Hit[] {
  const nearness = nearnessOfAct(act, words);
  if (nearness === undefined) return [];
  return [{ key: act.key, kind: 'act', name: act.name, detail: null, page: { path: act.path, query: {} }, nearness }];
}

function actHit(act: Act, unit: MeantUnit, nearness: Nearness): Hit[] {
  const query = act.forUnit?.(unit);
  if (!query) return [];
  const name = { vi: `${act.name.vi}: ${unit.path}`, en: `${act.name.en}: ${unit.path}` };
  return [{ key: `${act.key}.${unit.id}`, kind: 'act', name, detail: null, page: { path: act.path, query }, nearness }];
}
