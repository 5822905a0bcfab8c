/** Says what is being done and how long it took. */
export async function step<Result>(vi: string, en: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  process.stdout.write(`› ${vi} · ${en} … `);
  const result = await work().catch((cause: unknown) => {
    process.stdout.write('✗\n');
    throw cause;
  });
  process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
  return result;
}
