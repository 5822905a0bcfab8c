import type { DomainSchema } from '@ra-quan/shared/api';
import { tasksCanBePutOff } from './1795644053000-tasks-can-be-put-off';

export const desksSchema: DomainSchema = { name: 'desks', migrations: [tasksCanBePutOff] };
