import { Controller, Inject, Injectable } from '@nestjs/common';
import { UnitReader } from '@ra-quan/geography/api';
import { type DemoAccounts, usersContract } from '@ra-quan/identity/model';
import { Answers, Clock, NotFound, Public, demoMode } from '@ra-quan/shared/api';
import type { Actor, Role } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { demoPassword } from './demo-password';
import { hashPassword } from './password-hash';
import { UserEntity } from './users/user.entity';

/** One account for each role; provinces by their code on the day the demonstration is made. */
const accounts: readonly { username: string; displayName: string; role: Role; provinceCode?: string; communeOf?: string }[] = [
  { username: 'ke-hoach', displayName: 'Lê Minh Kế (cán bộ kế hoạch)', role: 'planner' },
  { username: 'giam-doc', displayName: 'Trần Thu Giang (lãnh đạo)', role: 'director' },
  { username: 'ha-noi', displayName: 'Nguyễn Thị An (BHXH Hà Nội)', role: 'province-officer', provinceCode: '01' },
  { username: 'dong-nai', displayName: 'Phạm Văn Nam (BHXH Đồng Nai)', role: 'province-officer', provinceCode: '75' },
  { username: 'co-so', displayName: 'Hoàng Thị Xuân (BHXH cơ sở)', role: 'local-officer', communeOf: '01' },
  { username: 'buu-dien', displayName: 'Vũ Bưu (Bưu điện Việt Nam)', role: 'partner-coordinator' },
  { username: 'truyen-thong', displayName: 'Đỗ Thị Loan (truyền thông)', role: 'communication-officer' },
  { username: 'quan-tri', displayName: 'Bùi Quản (quản trị)', role: 'administrator' },
  { username: 'kiem-toan', displayName: 'Ngô Kiểm (kiểm toán)', role: 'auditor' },
];

export const demoUsernames: readonly string[] = accounts.map(({ username }) => username);

@Injectable()
export class DemoAccountsService {
  constructor(
    @Inject(demoMode) readonly enabled: boolean,
    private readonly database: DataSource,
    private readonly units: UnitReader,
    private readonly clock: Clock,
  ) {}

  /** Makes the accounts that are missing. Returns how many were made. */
  async load(): Promise<number> {
    const passwordHash = await hashPassword(demoPassword);
    const provinces = await this.units.provincesAt(this.clock.today());
    const province = (code: string) => provinces.find((unit) => unit.code === code)!.id;
    let made = 0;
    for (const { username, displayName, role, provinceCode, communeOf } of accounts) {
      const firstCommune = communeOf ? (await this.units.childrenOf(province(communeOf), this.clock.today()))[0]!.id : null;
      const unitId = provinceCode ? province(provinceCode) : firstCommune;
      if (await this.database.manager.existsBy(UserEntity, { username })) continue;
      const account = { username, displayName, role, unitId, passwordHash, mustChangePassword: false, active: true };
      await this.database.manager.save(this.database.manager.create(UserEntity, account));
      made += 1;
    }
    return made;
  }

  /** Who acts under a demo account; nobody where it is not there. */
  async actor(manager: EntityManager, username: string): Promise<Actor | null> {
    const user = await manager.findOneBy(UserEntity, { username, active: true });
    if (!user) return null;
    const { id, displayName, role, unitId, organisationId } = user;
    return { id, username, displayName, role, unitId, organisationId };
  }

  shown(): DemoAccounts {
    if (!this.enabled) throw new NotFound();
    return { password: demoPassword, accounts: accounts.map(({ username, displayName, role }) => ({ username, displayName, role })) };
  }
}

@Controller()
export class DemoAccountsController {
  constructor(private readonly demo: DemoAccountsService) {}

  @Answers(usersContract.demoAccounts, {
    password: '…',
    accounts: [{ username: 'giam-doc', displayName: 'Trần Thu Giang (lãnh đạo)', role: 'director' }],
  })
  @Public()
  shown(): DemoAccounts {
    return this.demo.shown();
  }
}
