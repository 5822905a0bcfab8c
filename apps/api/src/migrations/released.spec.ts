import { readdirSync } from 'node:fs';
import { migrationsOf, readDomainSchemas } from '@ra-quan/shared/api/testing';
import { checksumOf, stepsOf } from './migrations';
import released from './released.json';

const domains = readDomainSchemas();

describe('the steps of the schema', () => {
  const steps = stepsOf(domains.map(({ schema }) => schema));

  it('are the files of the domains’ folders, each in its place in time', () => {
    const files = domains.flatMap(({ domain }) => readdirSync(migrationsOf(domain)).filter((file) => /^\d{13}-[a-z0-9-]+\.ts$/.test(file)));
    const times = files.map((file) => file.slice(0, 13)).sort();
    expect(steps.map(({ name }) => name.slice(-13))).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
  });

  it('never change once they are released', () => {
    const now = Object.fromEntries(steps.filter(({ name }) => name in released).map((step) => [step.name, checksumOf(step)]));
    expect(now).toEqual(released);
  });
});
