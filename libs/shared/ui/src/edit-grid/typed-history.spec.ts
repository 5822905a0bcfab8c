import { TypedHistory } from './typed-history';

const texts = (all: Record<string, string>) => new Map(Object.entries(all));

describe('the steps of a grid', () => {
  it('are taken back and again in their order, a pasted block at once', () => {
    const history = new TypedHistory();
    history.record(texts({ a: '' }), texts({ a: '5' }));
    history.record(texts({ a: '5', b: '' }), texts({ a: '6', b: '7' }));
    expect([history.undo(), history.undo(), history.undo()]).toEqual([texts({ a: '5', b: '' }), texts({ a: '' }), undefined]);
    expect([history.redo(), history.redo(), history.redo()]).toEqual([texts({ a: '5' }), texts({ a: '6', b: '7' }), undefined]);
  });

  it('that were taken back are gone when something else is typed', () => {
    const history = new TypedHistory();
    history.record(texts({ a: '' }), texts({ a: '5' }));
    history.undo();
    history.record(texts({ a: '' }), texts({ a: '8' }));
    expect([history.canRedo(), history.redo(), history.undo()]).toEqual([false, undefined, texts({ a: '' })]);
  });

  it('are none where what is typed says what stands there', () => {
    const history = new TypedHistory();
    history.record(texts({ a: '62522', b: '' }), texts({ a: '62.522', b: '' }));
    expect(history.canUndo()).toBe(false);
  });
});
