import type { Config } from '../config';

/** Whom Fastify believes about the sender: the nearest so many, or whoever has one of the addresses. */
export function trustedProxies(trusted: Config['trustProxy']): false | string | ((address: string, hop: number) => boolean) {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;
}
