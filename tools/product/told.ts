/** Does a piece of work until somebody ends the process, so that what was started for it can be ended too. @throws when told to end */
export async function untilTold<Result>(work: () => Promise<Result>): Promise<Result> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let tell: () => void;
  const told = new Promise<never>((_, end) => (tell = () => end(new Error('Đã dừng theo yêu cầu · Ended as told'))));
  for (const signal of signals) process.on(signal, tell!);
  try {
    return await Promise.race([work(), told]);
  } finally {
    for (const signal of signals) process.off(signal, tell!);
  }
}
