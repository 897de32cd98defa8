import { expect, test } from 'vitest';
import { modelOf } from './project.js';

const kinds = (from: string): readonly string[] =>
  modelOf({
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);",
    'app.module.ts': `
import { Controller, Module, Post, UseGuards } from '@nestjs/common';
import { HttpException } from '${from}';
class TooMany extends HttpException { constructor() { super({}, 429); } }
class LimitGuard {
  constructor() { this.seen = new Map(); }
  canActivate(context) {
    const { ip } = context.switchToHttp().getRequest();
    this.seen.set(ip, (this.seen.get(ip) ?? 0) + 1);
    if (this.seen.get(ip) > 5) throw new TooMany();
    return true;
  }
}
@Controller('codes')
class CodesController { @Post() @UseGuards(LimitGuard) confirm() { return {}; } }
@Module({ controllers: [CodesController] })
export class AppModule {}`,
  }).endpoints.flatMap(({ chain }) => chain.map(({ kind }) => kind));

test('what is imported from a part of a package is what the package exports by that name', () => {
  for (const from of ['@nestjs/common', '@nestjs/common/exceptions', '@nestjs/common/exceptions/http.exception', '@nestjs/common/dist/exceptions']) expect([from, kinds(from)]).toEqual([from, ['limiter']]);
  expect(kinds('@acme/common/exceptions')).not.toEqual(['limiter']);
});
