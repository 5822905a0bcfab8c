import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskSources, type TaskLook } from '@ra-quan/shared/api';
import { permissionsFor, type Task } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { restingImports, waitingFollowUps } from './catalogue-tasks.query';

/** What of the catalogue waits for a person: what pointed at units that ended, and files that were checked. */
@Injectable()
export class CatalogueTasks implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskSources,
  ) {}

  onModuleInit(): void {
    this.tasks.add((look) => this.find(look));
  }

  private async find({ actor }: TaskLook): Promise<Task[]> {
    if (!permissionsFor(actor).includes('catalogue.manage')) return [];
    const [waiting, imports] = await Promise.all([waitingFollowUps(this.database), restingImports(this.database)]);
    return [
      ...(waiting === 0
        ? []
        : [
            {
              key: 'geography.follow-ups',
              text: {
                vi: `${waiting} việc trỏ vào đơn vị đã hết hiệu lực, chờ chọn đơn vị kế tục`,
                en: `${waiting} things point at units that ended and wait for a successor`,
              },
              detail: null,
              page: { path: '/units/follow-ups', query: {} },
              urgency: 70,
            },
          ]),
      ...imports.map(({ id, fileName, state }) => ({
        key: `geography.import-${state}.${id}`,
        text:
          state === 'checked'
            ? { vi: `Nhập tệp đã kiểm tra «${fileName}»`, en: `Import the checked file “${fileName}”` }
            : { vi: `Sửa tệp «${fileName}» chưa nhập được`, en: `Set right the file “${fileName}” that could not be imported` },
        detail: null,
        page: { path: `/units/imports/${id}`, query: {} },
        urgency: state === 'checked' ? 55 : 60,
      })),
    ];
  }
}
