import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';
const mark = ` // expect: ${rule}`;

describe('An answer that comes when the request was passed on', () => {
  const app = (body: string) => ({
    'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
const verify = (token) => new Promise((resolve, reject) => jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] }, (error, claims) => (error ? reject(error) : resolve(claims))));
function known(req, res, next) {
  const token = String(req.get('authorization'));
  ${body}
}
app.use(known);
app.get('/orders', (req, res) => res.json([]));
`,
  });
  projectTest(rule, 'a promise that refuses too late', app(`verify(token).then((claims) => { req.user = claims; }).catch(() => res.sendStatus(401));${mark}\n  next();`));
  projectTest(rule, 'a promise that passes on', app('verify(token).then((claims) => { req.user = claims; next(); }).catch(() => res.sendStatus(401));'));
  projectTest(rule, 'a promise before which nobody goes on', app('verify(token).then((claims) => { req.user = claims; }).then(() => next()).catch(() => res.sendStatus(401));'));
  projectTest(rule, 'a callback that refuses too late', app(`jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] }, (error, claims) => {\n    if (error) return res.sendStatus(401);${mark}\n    req.user = claims;\n  });\n  next();`));
  projectTest(rule, 'a callback that passes on', app("jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] }, (error, claims) => {\n    if (error) return res.sendStatus(401);\n    req.user = claims;\n    next();\n  });"));
  projectTest(rule, 'what was answered is looked at', app("jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] }, (error, claims) => {\n    if (error) return res.sendStatus(401);\n    req.user = claims;\n  });\n  if (!res.headersSent) next();"));
});

describe('Koa goes on behind a status', () => {
  const app = (body: string) => ({
    'app.js': `
import Koa from 'koa';
import jwt from 'jsonwebtoken';
const app = new Koa();
app.use(async (ctx, next) => {
  ${body}
});
app.use(async (ctx) => { ctx.body = []; });
`,
  });
  const verify = "ctx.state.user = jwt.verify(ctx.get('authorization'), process.env.KEY, { algorithms: ['HS256'] });";
  projectTest(rule, 'where the token is wrong', app(`try { ${verify} } catch {\n    ctx.status = 401;${mark}\n    ctx.body = { error: 'unauthorized' };\n  }\n  await next();`));
  projectTest(rule, '… and returns', app(`try { ${verify} } catch {\n    ctx.status = 401;\n    ctx.body = { error: 'unauthorized' };\n    return;\n  }\n  await next();`));
  projectTest(rule, 'where there is no token', app(`if (!ctx.get('authorization')) {\n    ctx.status = 401;${mark}\n  }\n  ${verify}\n  await next();`));
  projectTest(rule, '… and goes on only where there is one', app(`if (!ctx.get('authorization')) {\n    ctx.status = 401;\n  } else {\n    ${verify}\n    await next();\n  }`));
});

describe('An error that nobody throws', () => {
  const app = (refusal: string) => ({
    'app.ts': `
import { CanActivate, Controller, ExecutionContext, Get, Injectable, Module, NotFoundException, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const token = request.headers.authorization;
    if (!token) ${refusal}
    request.user = await this.jwt.verifyAsync(token, { secret: process.env.KEY });
    return true;
  }
}
@Controller('orders')
@UseGuards(TokenGuard)
export class OrdersController {
  @Get() list() { return []; }
}
@Module({ controllers: [OrdersController] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));
`,
  });
  projectTest(rule, 'lets the caller pass', app(`new UnauthorizedException();${mark}`));
  projectTest(rule, 'is thrown', app('throw new UnauthorizedException();'));
  projectTest(rule, 'is handed on', app('return Promise.reject(new UnauthorizedException());'));
});

describe('A callback of passport', () => {
  const app = (test: string, at = '') => ({
    'app.js': `
import express from 'express';
import passport from 'passport';
import mongoose from 'mongoose';
const Order = mongoose.model('Order', new mongoose.Schema({ title: String }));
const app = express();
app.use(express.json());
const requireUser = (req, res, next) => {
  passport.authenticate('jwt', { session: false }, (error, user) => {
    ${test}
    req.user = user;
    next();${at}
  })(req, res, next);
};
app.post('/orders', requireUser, async (req, res) => { await Order.create({ title: String(req.body.title) }); res.end(); });
`,
  });
  projectTest(rule, 'that looks at the error alone', app('if (error) return next(error);', mark));
  projectTest(rule, 'that looks at the user', app('if (error) return next(error);\n    if (!user) return res.sendStatus(401);'));
});
