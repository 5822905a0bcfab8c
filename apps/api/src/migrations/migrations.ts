import { createHash } from 'node:crypto';
import type { DomainSchema, Migration } from '@ra-quan/shared/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const timeOf = ({ name }: Migration) => Number(name.slice(-13));

/** Every step of the schema, oldest first. */
export function stepsOf(schemas: readonly DomainSchema[]): Migration[] {
  return schemas.flatMap(({ migrations }) => migrations).sort((one, other) => timeOf(one) - timeOf(other));
}

/** What a step does, as a number that changes with it: a released step never does. */
export function checksumOf({ up, down }: Migration): string {
  return createHash('sha256').update(`${up}\n${down}`).digest('hex');
}

/** A step as the ORM runs it. */
export const runnable = ({ name, up, down }: Migration) =>
  class implements MigrationInterface {
    name = name;

    up(runner: QueryRunner): Promise<unknown> {
      return runner.query(up);
    }

    down(runner: QueryRunner): Promise<unknown> {
      return runner.query(down);
    }
  };
