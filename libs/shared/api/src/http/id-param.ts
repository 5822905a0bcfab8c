import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../errors';

/** Text that cannot be an id names nothing: 404, like an id that nothing has. */
@Injectable()
class IdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
    if (id < 1 || id > 2_147_483_647) throw new NotFound();
    return id;
  }
}

/** The id in the path. */
export const IdParam = (name = 'id') => Param(name, IdPipe);
