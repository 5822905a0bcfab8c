import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nearnessOf } from '@ra-quan/geography/model';
import { FindSources, mostOfAKind, type FindLook, type Hit } from '@ra-quan/shared/api';
import { permissionsFor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { peopleSaying } from './people-finder.query';

/** People by name and user name, for who manages their accounts. */
@Injectable()
export class PeopleFinder implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly sources: FindSources,
  ) {}

  onModuleInit(): void {
    this.sources.add((look) => this.find(look));
    this.sources.addActs(
      {
        key: 'identity.users',
        name: { vi: 'Người dùng', en: 'Users' },
        also: { vi: ['tài khoản', 'thêm tài khoản', 'mở khóa'], en: ['accounts', 'add an account', 'unlock'] },
        permission: 'users.manage',
        path: '/users',
      },
      {
        key: 'identity.password',
        name: { vi: 'Đổi mật khẩu', en: 'Change my password' },
        permission: 'account.own',
        path: '/account/password',
      },
      {
        key: 'identity.sessions',
        name: { vi: 'Phiên đăng nhập của tôi', en: 'My sessions' },
        also: { vi: ['thiết bị'], en: ['devices'] },
        permission: 'account.own',
        path: '/account/sessions',
      },
    );
  }

  private async find({ actor, words, unitIds }: FindLook): Promise<Hit[]> {
    if (!permissionsFor(actor).includes('users.manage')) return [];
    const people = await peopleSaying(this.database, words, unitIds, mostOfAKind);
    return people.map(({ id, username, displayName }) => ({
      key: `identity.person.${id}`,
      kind: 'person',
      name: { vi: displayName, en: displayName },
      detail: { vi: username, en: username },
      page: { path: '/users', query: { q: username } },
      nearness: nearnessOf(words, displayName, username),
    }));
  }
}
