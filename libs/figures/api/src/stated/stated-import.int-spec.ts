import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const heading = 'Chỉ số;Đơn vị;Loại;Kỳ;Chiến dịch;Số;Trạng thái;Cách tính;Nguồn;Số văn bản;Trang;Ngày văn bản;Địa chỉ';
const good = [
  'Tăng ròng BHXH tự nguyện;;;2017;;20.039;;62.522 / 3,12;Báo Kiểm toán;;;20/05/2021;',
  'Tăng ròng BHXH tự nguyện;;;2018;;trên 52.900;;;vss.gov.vn;;2;29/06/2020;https://vss.gov.vn',
  'Tổng số tham gia BHXH tự nguyện;;;31/12/2019;;gần 574.000;;;vss.gov.vn;;2;29/06/2020;https://vss.gov.vn',
  'Tổng số tham gia BHXH tự nguyện;cả nước;;30/11/2025;;2,016 triệu;;;Báo Nhân Dân;;;12/12/2025;',
  'Tổng số tham gia BHXH tự nguyện;;kế hoạch;31/12/2025;;3,092 triệu;;;vss.gov.vn;;;22/04/2025;',
  'si-voluntary-mobilised;Thanh Hóa;;11/07/2020 – 12/07/2020;;2.238;;;vss.gov.vn;;;31/07/2020;',
];

describe('a file of stated figures', () => {
  let api: RunningApi;
  let planner: Client;

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
  });
  afterAll(() => api.stop());
  beforeEach(() => api.sql(`DELETE FROM figures.observation; DELETE FROM figures.observation_cell`));

  const file = (...rows: string[]) => new TextEncoder().encode([heading, ...rows].join('\n'));
  const check = async (...rows: string[]) => (await planner.upload('/figures/stated/imports/check', file(...rows))).body;
  const take = (...rows: string[]) => planner.upload('/figures/stated/imports', file(...rows));
  const total = async () => (await planner.get('/figures/stated')).body.total as number;
  const logged = async () =>
    (await api.sql<{ count: number }>(`SELECT count(*)::int AS count FROM audit.audit_entry WHERE action = 'figures.state'`))[0]!.count;
  const problems = ({ problems: found }: { problems: { row: number; column: string | null; message: { vi: string } }[] }) =>
    found.map(({ row, column, message }) => [row, column, message.vi]);

  it('is checked first: what it would enter is shown, and nothing is written', async () => {
    const before = await logged();
    const found = await check(...good);
    expect([found.count, found.problems, found.lacking]).toEqual([6, [], []]);
    expect(
      found.figures.map(({ row, unitPath, value, qualifier, kind }: Record<string, unknown>) => [row, unitPath, value, qualifier, kind]),
    ).toEqual([
      [2, 'Việt Nam', 20_039, null, 'actual'],
      [3, 'Việt Nam', 52_900, 'trên', 'actual'],
      [4, 'Việt Nam', 574_000, 'gần', 'actual'],
      [5, 'Việt Nam', 2_016_000, null, 'actual'],
      [6, 'Việt Nam', 3_092_000, null, 'plan'],
      [7, 'Tỉnh Thanh Hóa', 2_238, null, 'actual'],
    ]);
    expect([await total(), await logged()]).toEqual([0, before]);
  });

  it('is imported whole, each figure in the log; a second time every row is refused', async () => {
    const before = await logged();
    expect((await take(...good)).body).toEqual({ count: 6 });
    expect([await total(), await logged()]).toEqual([6, before + 6]);
    const again = await take(...good);
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      422,
      'figures.stated-file-refused',
      'Tệp còn 6 lỗi nên chưa nhập dòng nào. Hãy kiểm tra lại tệp.',
    ]);
    expect((await check(...good)).problems).toHaveLength(6);
    expect(await total()).toBe(6);
  });

  it('one bad row keeps all of it out, and says which, where and what to do', async () => {
    const rows = [
      ...good,
      good[1]!,
      'Tăng ròng BHXH tự nguyện;Tỉnh Không Có;;2018;;5;;;vss.gov.vn;;;29/06/2020;',
      'Tăng ròng BHXH tự nguyện;;;2026;;5;;;vss.gov.vn;;;;',
      'Người tham gia BHXH tự nguyện vận động được;;;2018;;-5;;;vss.gov.vn;;;;',
      'Tăng ròng BHXH tự nguyện;;;2018;Tháng không có;62,522;;;vss.gov.vn;;;;',
      'Tăng ròng BHXH tự nguyện;;;2016;;20.101;;62.522 / 3,12;Báo;;;;',
    ];
    const found = await check(...rows);
    expect(problems(found)).toEqual([
      [8, null, 'Nguồn «vss.gov.vn, tr. 2, 29/06/2020» đã có số này cho cùng chỉ số, đơn vị và kỳ: không nhập hai lần.'],
      [9, 'Đơn vị', 'Không có đơn vị «Tỉnh Không Có» trong kỳ này. Ghi tên hoặc mã của thời gian đó; với xã ghi thêm tỉnh.'],
      [10, 'Kỳ', 'Kỳ đến hết ngày 31/12/2026 chưa qua: số này chỉ có thể là ước tính hoặc kế hoạch.'],
      [11, 'Số', 'Số không được âm; chỉ số tăng ròng mới có thể âm.'],
      [12, 'Số', 'Không đọc được số «62,522» mà không phải đoán. Hãy ghi «62.522», «trên 52.900» hoặc «2,016 triệu».'],
      [13, 'Cách tính', 'Cách tính «62.522 / 3,12» cho 20.039,1, không phải 20.101. Hãy sửa số hoặc cách tính.'],
    ]);
    expect([(await take(...rows)).status, await total()]).toEqual([422, 0]);
  });

  it('a number that differs from another source comes beside it, marked as a conflict', async () => {
    await take(good[5]!);
    const { body } = await take('si-voluntary-mobilised;38;;11/07/2020 – 12/07/2020;;2.338;;;TTXVN;;;14/07/2020;');
    expect(body).toEqual({ count: 1 });
    const { items } = (await planner.get('/figures/stated?conflicts=true')).body;
    expect(items.map(({ value, preferred }: { value: number; preferred: boolean }) => [value, preferred])).toEqual([
      [2_238, true],
      [2_338, false],
    ]);
  });

  it('two that are sent at once are imported once', async () => {
    const answers = await Promise.all([take(...good), take(...good), take(...[...good].reverse())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect(await total()).toBe(6);
  });

  it('finds communes by their name within a province, or by the code of the time', async () => {
    const rows = [
      'si-voluntary-mobilised;Phường Ba Đình, Thành phố Hà Nội;;01/2026;;31;;;Báo Hà Nội mới;;;;',
      'si-voluntary-mobilised;00004;;02/2026;;32;;;Báo Hà Nội mới;;;;',
      'si-voluntary-mobilised;Ba Đình, Cà Mau;;02/2026;;32;;;Báo;;;;',
    ];
    const found = await check(...rows);
    expect(found.figures.map(({ unitPath }: { unitPath: string }) => unitPath)).toEqual(Array(2).fill('Phường Ba Đình, Thành phố Hà Nội'));
    expect(problems(found).map(([row, column]) => [row, column])).toEqual([[4, 'Đơn vị']]);
  });

  it('asks which unit is meant where a name is shortened, shared or of before, with candidates in either language', async () => {
    const rows = ['TP.HCM', 'TP HCM', 'tphcm', 'Tân Thành', 'Tân Thành, TP.HCM'].map(
      (unit) => `si-voluntary-mobilised;${unit};;01/2026;;31;;;Báo;;;;`,
    );
    const found = await check(...rows);
    const said = problems(found).map(([, , message]) => message as string);
    for (const at of [0, 1, 2])
      expect(said[at]).toMatch(
        /^Không có đơn vị tên đúng là «.+» trong kỳ này\. Có thể là Thành phố Hồ Chí Minh \(79\): hãy ghi tên hoặc mã\.$/,
      );
    expect(said[3]).toMatch(/^«Tân Thành» có thể là (Xã|Phường) Tân Thành, .+ \(\d{5}\); .*hãy ghi mã\.$/);
    expect(said[4]).toContain('Thành phố Hồ Chí Minh (79)');
    expect(found.problems[3].message.en).toMatch(/^“Tân Thành” may be .+: write the code\.$/);
    expect(found.problems[0].message.en).toContain('It may be Thành phố Hồ Chí Minh (79)');
    // A name of which there is one in the country needs no province.
    const one = await check('si-voluntary-mobilised;Phường Ba Đình;;01/2026;;31;;;Báo;;;;');
    expect(one.figures.map(({ unitPath }: { unitPath: string }) => unitPath)).toEqual(['Phường Ba Đình, Thành phố Hà Nội']);
  });

  it('needs its columns, a file, and a planner', async () => {
    const { body } = await planner.upload('/figures/stated/imports/check', new TextEncoder().encode('Kỳ;Số\n2018;5'));
    expect(body).toMatchObject({ count: 0, lacking: ['Chỉ số', 'Nguồn'] });
    expect((await planner.upload('/figures/stated/imports', new TextEncoder().encode('Kỳ;Số\n2018;5'))).status).toBe(422);
    expect((await planner.upload('/figures/stated/imports', new Uint8Array())).status).toBe(400);
    const director = await api.signIn('giam-doc');
    expect((await director.upload('/figures/stated/imports', file(...good))).status).toBe(403);
    expect((await director.upload('/figures/stated/imports/check', file(...good))).status).toBe(403);
  });

  it('has a template in either language, and what is written into it is imported', async () => {
    const template = async (language: string) =>
      (await planner.get('/figures/stated/template?format=csv', { 'accept-language': language })).body as string;
    const lines = (await template('en')).trimEnd().split(/\r?\n/);
    expect(lines.at(-1)).toBe('indicator,unit,kind,period,campaign,value,status,formula,source,number,page,date,url');
    const sent = new TextEncoder().encode(
      `${lines.join('\n')}\nsi-voluntary-net,,actual,2018,,over 52.900,published,,vss.gov.vn,,,29/06/2020,\n`,
    );
    expect((await planner.upload('/figures/stated/imports', sent)).body).toEqual({ count: 1 });
    expect(await template('vi')).toContain(heading.replaceAll(';', ','));
    expect((await planner.get('/figures/stated/template')).headers.get('content-type')).toContain('spreadsheetml');
  });
});
