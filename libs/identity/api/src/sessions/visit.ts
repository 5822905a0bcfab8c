import { isIP } from 'node:net';
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

export function visitOf({ ip, headers, cookies, socket }: FastifyRequest): Visit {
  return {
    // A proxy that is believed passes on what it was told: what is no address says nothing of where somebody is.
    address: isIP(ip) ? ip : (socket.remoteAddress ?? ''),
    device: deviceWords(headers['user-agent'] ?? ''),
    sessionToken: cookies[sessionCookie],
    deviceToken: cookies[deviceCookie],
  };
}
