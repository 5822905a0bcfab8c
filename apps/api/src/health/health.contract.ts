import { contract, operation } from '@ra-quan/shared/model';

export interface Health {
  readonly status: 'ok';
}

// Not below the root of the API: whoever watches the process knows nothing of its versions.
/** Trạng thái của tiến trình · The state of the process */
export const healthContract = contract('health', {
  /** Tiến trình còn sống · The process is alive */
  live: operation<{ answer: Health }>('GET', 'api/health/live'),
  /** Sẵn sàng phục vụ: cơ sở dữ liệu trả lời · Ready to serve: the database answers */
  ready: operation<{ answer: Health }>('GET', 'api/health/ready'),
});
