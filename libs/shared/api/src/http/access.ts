import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { languageOf, type Actor, type Language, type Permission } from '@ra-quan/shared/model';
import type { FastifyRequest } from 'fastify';

export const permissionKey = 'ra-quan:permission';
export const publicKey = 'ra-quan:public';

/** The request after the session guard: the actor is known. */
export type ActorRequest = FastifyRequest & { actor?: Actor };

/** The handler may be called by those who hold this permission. */
export function Require(permission: Permission) {
  return applyDecorators(SetMetadata(permissionKey, permission), ApiExtension('x-permission', permission));
}

/** The handler may be called by anybody. */
export const Public = () => SetMetadata(publicKey, true);

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor on a handler without @Require');
  return actor;
});

/** The language the reader asked for. */
export const CurrentLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
