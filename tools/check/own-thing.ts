// What a domain is filled with after it was generated, to see that this needs nothing outside its own rooms: a filter of the list.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a text behind another one. @throws where that one is not there */
function grow(file: string, after: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(after)) throw new Error(`${file}: has no ${after}`);
  writeFileSync(
    file,
    before.replace(after, () => after + text),
  );
}

const step = (time: number) => `import type { Migration } from '@ra-quan/shared/api';

export const notesAreFound: Migration = {
  name: 'PlantedNotes${time}',
  up: \`CREATE INDEX planted_thing_noted ON planted_things.planted_thing (id) WHERE note IS NOT NULL;\`,
  down: \`DROP INDEX planted_things.planted_thing_noted;\`,
};
`;

const spec = `import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

describe('things with a note', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('are found among the others', async () => {
    const planner = await api.signIn('ke-hoach');
    await planner.post('/planted-things', { code: 'WITH', name: 'Có ghi chú', note: 'Đây' });
    await planner.post('/planted-things', { code: 'WITHOUT', name: 'Không có', note: null });
    expect((await planner.get('/planted-things?noted=true')).body).toMatchObject({ total: 1, items: [{ code: 'WITH' }] });
  });
});
`;

/** @param library the libraries of a generated domain named planted-things */
export function fill(library: string, time: number): void {
  const at = (file: string) => join(library, file);
  grow(
    at('model/src/planted-things.contract.ts'),
    'readonly q?: string;\n',
    '  /** Only those with a note. */\n  readonly noted?: boolean;\n',
  );
  grow(
    at('api/src/planted-things.dto.ts'),
    'q?: string;\n',
    '\n  @ApiProperty({ example: true })\n  @Optional()\n  @QueryFlag()\n  noted?: boolean;\n',
  );
  grow(at('api/src/planted-things.dto.ts'), 'PageQuery, ', 'QueryFlag, ');
  grow(at('api/src/planted-things.query.ts'), 'query.q]', `, ['(note IS NOT NULL) = ?', query.noted]`);
  writeFileSync(at(`api/src/migrations/${time}-notes-are-found.ts`), step(time));
  grow(at('api/src/migrations/index.ts'), `/api';\n`, `import { notesAreFound } from './${time}-notes-are-found';\n`);
  grow(at('api/src/migrations/index.ts'), 'migrations: [plantedThingsWithTheirCodes', ', notesAreFound');
  writeFileSync(at('api/src/noted.int-spec.ts'), spec);
}
