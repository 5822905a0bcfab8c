import { deviceWords } from '@ra-quan/identity/model';
import type { FastifyRequest } from 'fastify';
import { deviceCookie, sessionCookie } from './session-cookies';

/** From where somebody comes to the door, and what their browser brings along. */
export interface Visit {
  readonly address: string;
  /** The browser in words. */
  readonly device: string;
  readonly sessionToken?: string;
  readonly deviceToken?: string;
}

export function visitOf({ ip, headers, cookies }: FastifyRequest): Visit {
  return {
    address: ip,
    device: deviceWords(headers['user-agent'] ?? ''),
    sessionToken: cookies[sessionCookie],
    deviceToken: cookies[deviceCookie],
  };
}
