import { auditActions, wordsOfAction } from './actions';

describe('the actions of the log', () => {
  it('have a code of their domain, and words that the log finds by it', () => {
    const actions = auditActions('boats', { launch: { vi: 'Hạ thủy', en: 'Launched a boat' } });
    expect(actions.launch.code).toBe('boats.launch');
    expect(wordsOfAction('boats.launch').vi).toBe('Hạ thủy');
  });

  it('speak for themselves where nobody knows them any more', () => {
    expect(wordsOfAction('boats.sink')).toEqual({ vi: 'boats.sink', en: 'boats.sink' });
  });
});
