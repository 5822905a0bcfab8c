import { contract, operation, type Found } from '@ra-quan/shared/model';

export interface FindAsked {
  /** As typed: names with or without marks, codes, former names, what one wants to do. */
  readonly q: string;
}

/** Tìm mọi thứ từ một ô · One field that finds everything */
export const finderContract = contract('finder', {
  /** Tìm trang, đơn vị, chiến dịch, lễ ra quân, đối tác, người dùng, việc · Find pages, units, campaigns, ceremonies, partners, people, actions */
  find: operation<{ query: FindAsked; answer: readonly Found[] }>('GET', 'find'),
});
