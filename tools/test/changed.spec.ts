import { projectsOf, serversOf } from './changed.ts';

const files = [
  'libs/partners/model/src/organisation.ts',
  'libs/partners/web/src/texts.vi.ts',
  'apps/web/src/areas.ts',
  'tools/test/main.ts',
  'README.md',
];

describe('what a change touches', () => {
  it('are the projects that its files lie in', () => {
    expect(projectsOf(files)).toEqual(['libs/partners/model', 'libs/partners/web', 'apps/web', 'tools']);
  });

  it('is the server of a domain whose model or server side it is, and no server where only a page is', () => {
    expect(serversOf(files)).toEqual(['libs/partners/api/']);
    expect(serversOf(['libs/partners/web/src/texts.vi.ts', 'apps/api/src/http/surface.int-spec.ts'])).toEqual([
      'apps/api/src/http/surface.int-spec.ts',
    ]);
  });
});
