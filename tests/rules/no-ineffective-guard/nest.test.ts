import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';

function files(guard: string): Record<string, string> {
  return {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { Controller, Delete, Module, UseGuards } from '@nestjs/common';
import { StaffGuard } from './staff.guard';

@UseGuards(StaffGuard)
@Controller('orders')
class OrdersController {
  @Delete(':id')
  remove() { return {}; }
}

@Module({ controllers: [OrdersController] })
class ShopModule {}

NestFactory.create(ShopModule).then((app) => app.listen(3000));
`,
    'staff.guard.ts': `
import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import jwt from 'jsonwebtoken';
${guard}
`,
  };
}

const isStaff = `
async function isStaff(id: string) {
  const response = await fetch('https://staff.example.com/', { headers: { id } });
  return response.ok;
}
`;

describe('TypeScript, two files', () => {
  projectTest(rule, 'true for everybody', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) { // expect: no-ineffective-guard
    const request = context.switchToHttp().getRequest();
    console.log(request.headers.authorization);
    return true;
  }
}`), { says: ['StaffGuard answers true for every request'] });

  projectTest(rule, 'true for some', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    return request.headers.authorization === process.env.KEY;
  }
}`));

  projectTest(rule, 'true where no metadata asks for more', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    const roles = this.reflector.get<string[]>('roles', context.getHandler());
    if (!roles) return true;
    return roles.includes(context.switchToHttp().getRequest().user.role);
  }
}`));

  projectTest(rule, 'something out of sight may refuse', files(`
import { audit } from 'our-audit';

@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    audit.check(context.switchToHttp().getRequest().headers.authorization);
    return true;
  }
}`));

  projectTest(rule, 'it is there to leave something on the request', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    context.switchToHttp().getRequest().startedAt = Date.now();
    return true;
  }
}`));

  projectTest(rule, 'who fails the check passes', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const token = context.switchToHttp().getRequest().headers.authorization;
    if (!token) throw new UnauthorizedException();
    try {
      jwt.verify(token, process.env.SECRET ?? '');
      return true;
    } catch {
      return true; // expect: no-ineffective-guard
    }
  }
}`));

  projectTest(rule, 'who fails the check is refused', files(`
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const token = context.switchToHttp().getRequest().headers.authorization;
    if (!token) throw new UnauthorizedException();
    try {
      jwt.verify(token, process.env.SECRET ?? '');
      return true;
    } catch {
      return false;
    }
  }
}`));

  projectTest(rule, 'a promise decides', files(`${isStaff}
@Injectable()
export class StaffGuard implements CanActivate {
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    if (isStaff(request.headers['x-id'])) return true; // expect: no-ineffective-guard
    throw new UnauthorizedException();
  }
}`));

  projectTest(rule, 'a promise is the answer, and the framework waits for it', files(`${isStaff}
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return isStaff(context.switchToHttp().getRequest().headers['x-id']);
  }
}`));

  projectTest(rule, 'the refusal of a known guard is overridden', files(`
@Injectable()
export class StaffGuard extends AuthGuard('jwt') {
  handleRequest(error, user) { // expect: no-ineffective-guard
    return user;
  }
}`), { says: ['StaffGuard lets callers without any credential pass, and nothing else checks who calls DELETE /orders/:id'] });

  projectTest(rule, 'the refusal is overridden by another', files(`
@Injectable()
export class StaffGuard extends AuthGuard('jwt') {
  handleRequest(error, user) {
    if (error || !user) throw new UnauthorizedException();
    return user;
  }
}`));
});
