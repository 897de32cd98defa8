import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unverified-jwt';
const mark = ' // expect: no-unverified-jwt';

/** What is done with a claim that nobody has checked, by packages that are known. */
const uses: readonly (readonly [what: string, setting: string, statement: string, isTold: boolean])[] = [
  ['a line of winston', "const logger = require('winston').createLogger();", 'logger.info(claims.sub);', false],
  ['each line of pino from here on', "const logger = require('pino')();", "logger.child({ user: claims.sub }).info('seen');", false],
  ['a line of log4js', "const logger = require('log4js').getLogger();", 'logger.info(claims.sub);', false],
  ['what Sentry is told', "const Sentry = require('@sentry/node');", 'Sentry.setUser({ id: claims.sub });', false],
  ['a scope of Sentry', "const Sentry = require('@sentry/node');", "Sentry.getCurrentScope().setTag('user', claims.sub);", false],
  ['a span of a trace', "const { trace } = require('@opentelemetry/api');", "trace.getActiveSpan()?.setAttribute('user', claims.sub);", false],
  ['a statement', "const pool = new (require('pg').Pool)();", "await pool.query('UPDATE users SET seen = now() WHERE id = $1', [claims.sub]);", true],
  ['a line and a statement', "const logger = require('winston').createLogger(); const pool = new (require('pg').Pool)();", "logger.info(claims.sub); await pool.query('UPDATE users SET seen = now() WHERE id = $1', [claims.sub]);", true],
];

describe.each(uses)('%s', (_, setting, statement, isTold) => {
  projectTest(rule, 'of a token that is decoded', {
    'app.cjs': `
const jwt = require('jsonwebtoken');
${setting}
require('express')().get('/', async (req, res) => {
  const claims = jwt.decode(req.headers.authorization);${isTold ? mark : ''}
  ${statement}
  res.json({});
});
`,
  });
});

/** What stands before a route whose handler asks a service in another file. */
const before: readonly (readonly [what: string, guard: string, token: string, isTold: boolean])[] = [
  ['a check of the token', "@UseGuards(AuthGuard('jwt'))", 'request.headers.authorization', false],
  ['nothing', '', 'request.headers.authorization', true],
  ['a check of another header', "@UseGuards(AuthGuard('jwt'))", "request.headers['x-delegation']", true],
  ['a check of another token', "@UseGuards(AuthGuard('jwt'))", 'request.body.refreshToken', true],
];

describe.each(before)('a service decodes behind %s', (_, guard, token, isTold) => {
  projectTest(rule, 'and looks up by what it says', {
    'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nNestFactory.create(AppModule).then((app) => app.listen(3000));\n",
    'app.module.ts': `import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { Sessions } from './sessions';
import { SessionsController } from './sessions.controller';
@Module({ imports: [JwtModule.register({})], controllers: [SessionsController], providers: [Sessions] })
export class AppModule {}
`,
    'sessions.controller.ts': `import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { Sessions } from './sessions';
@Controller('sessions')
export class SessionsController {
  constructor(private sessions: Sessions) {}
  @Get() ${guard} mine(@Req() request: Request) { return this.sessions.of(${token}); }
}
`,
    'sessions.ts': `import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
@Injectable()
export class Sessions {
  constructor(private jwt: JwtService, @InjectRepository(Session) private sessions: Repository<Session>) {}
  async of(token: string) {
    const claims = this.jwt.decode(token);${isTold ? mark : ''}
    return this.sessions.findOneBy({ id: claims.session });
  }
}
`,
  });
});
