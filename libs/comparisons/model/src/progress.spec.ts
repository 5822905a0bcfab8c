import { progressOf } from './progress';

describe('progress against a target', () => {
  const campaign = { from: '2024-04-01', to: '2024-06-01' };

  it('stands beside the time that is gone: 1.000 of 5.800 on 15/04 are 17,2 % with 24,6 %, and 104,3 a day are needed (story 4)', () => {
    const { completion, timePassed, neededPerDay } = progressOf(1_000, { value: 5_800, period: campaign, before: [] }, '2024-04-15');
    expect([completion.value!.toFixed(1), timePassed.toFixed(1), neededPerDay!.toFixed(1)]).toEqual(['17.2', '24.6', '104.3']);
  });

  it('needs nothing more when it is reached or over, and all of it before it begins', () => {
    const on = (day: string, reached: number | null) => progressOf(reached, { value: 100, period: campaign, before: [] }, day);
    expect([on('2024-04-15', 100).neededPerDay, on('2024-04-15', 312).completion.value]).toEqual([null, 312]);
    expect([on('2024-05-31', 5).timePassed, on('2024-05-31', 5).neededPerDay]).toEqual([100, null]);
    expect([on('2024-03-31', null).timePassed, on('2024-03-31', null).neededPerDay!.toFixed(2)]).toEqual([0, '1.64']);
  });
});
