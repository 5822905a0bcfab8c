import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nearnessOf } from '@ra-quan/geography/model';
import { FindSources, mostOfAKind, type FindLook, type Hit } from '@ra-quan/shared/api';
import { permissionsFor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { organisationsSaying } from './organisation-finder.query';

/** Partners by name in either language or code. */
@Injectable()
export class OrganisationFinder implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly sources: FindSources,
  ) {}

  onModuleInit(): void {
    this.sources.add((look) => this.find(look));
    this.sources.addActs(
      {
        key: 'partners.campaign',
        name: { vi: 'Đơn vị phối hợp của chiến dịch', en: 'Partners of the campaign' },
        permission: 'partners.read',
        path: '/partners',
      },
      {
        key: 'partners.joint-plans',
        name: { vi: 'Kế hoạch phối hợp', en: 'Joint plans' },
        permission: 'partners.read',
        path: '/partners/joint-plans',
      },
      {
        key: 'partners.organisations',
        name: { vi: 'Danh mục tổ chức', en: 'Organisations' },
        also: { vi: ['thêm tổ chức'], en: ['add an organisation'] },
        permission: 'partners.read',
        path: '/partners/organisations',
      },
    );
  }

  private async find({ actor, words }: FindLook): Promise<Hit[]> {
    if (!permissionsFor(actor).includes('partners.read')) return [];
    const organisations = await organisationsSaying(this.database, words, mostOfAKind);
    return organisations.map(({ id, code, name, nameEn }) => ({
      key: `partners.organisation.${id}`,
      kind: 'partner',
      name: { vi: name, en: nameEn ?? name },
      detail: { vi: code, en: code },
      page: { path: '/partners/organisations', query: { q: code } },
      nearness: nearnessOf(words, name, nameEn ?? name, code),
    }));
  }
}
