import { ApiSession } from './api-session.ts';

/** A unit by the code it bears on a day. */
export async function unitOf(code: string, day: string): Promise<number> {
  const reader = await ApiSession.of('giam-doc');
  return (await reader.get<{ items: [{ id: number }] }>(`/units?q=${code}&asOf=${day}`)).items[0].id;
}

/** The officer of a province reports voluntary sign-ups of communes, by their code on that day. */
export async function report(officer: string, campaign: number, day: string, counts: Readonly<Record<string, number>>): Promise<void> {
  const session = await ApiSession.of(officer);
  const cells = await Promise.all(
    Object.entries(counts).map(async ([code, value]) => ({ unitId: await unitOf(code, day), indicatorId: 1, value, version: 0 })),
  );
  await session.post('/figures/entries', { campaignId: campaign, day, cells });
}

/** Phường Cống Vị was parted in 2025: six tenths to Giảng Võ, four to Ngọc Hà. Returns how to take that back. */
export async function splitCongVi(): Promise<() => Promise<void>> {
  const administrator = await ApiSession.of('quan-tri');
  const lines = ['old_code,new_code,whole,share', '00007,00025,false,"0,6"', '00007,00008,false,"0,4"'];
  const address = '/catalogue/imports';
  const { id } = await administrator.upload<{ id: number }>(
    `${address}?kind=successions&fileName=cong-vi.csv&on=2025-07-01`,
    lines.join('\n'),
  );
  await settled(administrator, id, 'checked');
  await administrator.post(`${address}/${id}/commit`, {});
  const { changeId } = await settled(administrator, id, 'committed');
  return () => administrator.post(`/catalogue/changes/${changeId}/undo`, {});
}

interface Settled {
  readonly state: string;
  readonly changeId: number;
}

async function settled(administrator: ApiSession, id: number, wanted: string): Promise<Settled> {
  for (;;) {
    const found = await administrator.get<Settled>(`/catalogue/imports/${id}`);
    if (found.state === wanted) return found;
    if (found.state !== 'checking' && found.state !== 'committing') throw new Error(`the import is ${found.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
