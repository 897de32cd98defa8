import { applyDecorators, createParamDecorator, SetMetadata, UseGuards, type ExecutionContext } from '@nestjs/common';
import { IS_PUBLIC, ROLES } from './metadata.js';
import type { SignedInRequest } from './principal.js';
import { RolesGuard } from './roles.guard.js';

/** For routes that anybody may call: JwtAuthGuard lets them through. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

export const Admin = () => applyDecorators(SetMetadata(ROLES, ['admin']), UseGuards(RolesGuard));

export const CurrentUser = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().user,
);
