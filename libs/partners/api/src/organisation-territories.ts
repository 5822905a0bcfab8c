import { Injectable } from '@nestjs/common';
import { Territory } from '@ra-quan/identity/api';
import { Forbidden } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { In, type EntityManager } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** Whose territory the organisations are in that somebody writes about: campaigns are everybody's, what partners do in them is not. */
@Injectable()
export class OrganisationTerritories {
  constructor(private readonly territory: Territory) {}

  /** For organisations that the request names; to who has a territory, a foreign one and none are the same. @throws Forbidden */
  async requireNamed(manager: EntityManager, actor: Actor, ids: readonly number[]): Promise<void> {
    if (actor.unitId === null) return;
    const named = new Set(ids);
    const found = await manager.findBy(OrganisationEntity, { id: In([...named]) });
    if (found.length < named.size || !(await this.territory.covers(actor, unitsOf(found), manager))) throw new Forbidden();
  }

  /** For what was found by its id. @throws NotFound where it is of a foreign territory, Forbidden where it is of the whole country, which everybody knows */
  async requireKnown(manager: EntityManager, actor: Actor, organisations: readonly OrganisationEntity[]): Promise<void> {
    const units = unitsOf(organisations);
    if (units.includes(null)) await this.territory.require(actor, units, manager);
    else await this.territory.requireKnown(actor, units, manager);
  }
}

const unitsOf = (organisations: readonly OrganisationEntity[]) => organisations.map(({ unitId }) => unitId);
