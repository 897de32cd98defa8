import { rules } from '../../../src/rules.js';
import { inFile, ruleTester } from '../../support/rule-tester.js';

const code = (guard: string) => `import { CanActivate, Controller, Get, Module, SetMetadata, UseGuards } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
class Guard implements CanActivate { constructor(private r: Reflector) {} canActivate(context) { return this.r.get('scopes', context.getHandler()).includes(context.switchToHttp().getRequest().user.scope); } }
@Controller('desk')
${guard}
class Desk {
  @SetMetadata('scopes', ['desk'])
  @Get() list() {}
}
@Module({ controllers: [Desk] }) class App {}
NestFactory.create(App);`;

ruleTester.run('no-unenforced-role-metadata', rules['no-unenforced-role-metadata'], {
  valid: [{ filename: inFile('desk.ts'), code: code('@UseGuards(Guard)') }],
  invalid: [{ filename: inFile('desk.ts'), code: code(''), errors: [{ messageId: 'unread', data: { names: 'desk', method: 'GET', path: '/desk', key: 'scopes', reader: '' }, line: 7, column: 4, endLine: 7, endColumn: 35 }] }],
});
