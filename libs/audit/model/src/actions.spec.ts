import { auditActions, codesSaying, wordsOfAction } from './actions';

describe('the actions of the log', () => {
  it('have a code of their domain, and words that the log finds by it', () => {
    const actions = auditActions('boats', { launch: { vi: 'Hạ thủy', en: 'Launched a boat' } });
    expect(actions.launch.code).toBe('boats.launch');
    expect(wordsOfAction('boats.launch').vi).toBe('Hạ thủy');
  });

  it('are something else where nobody knows them any more: no code is shown', () => {
    expect(wordsOfAction('boats.sink')).toEqual({ vi: 'Việc khác', en: 'Something else' });
  });

  it('are found by their words', () => {
    expect(codesSaying('hạ thủy')).toEqual(['boats.launch']);
    expect(codesSaying('launched a BOAT')).toEqual(['boats.launch']);
  });
});
