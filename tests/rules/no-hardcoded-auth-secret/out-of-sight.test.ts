import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';

describe('code that nothing in sight calls', () => {
  for (const [what, key, mark] of [['written', "'shop-2024'", ' // expect: no-hardcoded-auth-secret'], ['of the environment', 'process.env.KEY', '']] as const) {
    projectTest(rule, `a constructor: a key ${what}`, {
      'app.ts': `
import jwt from 'jsonwebtoken';
export class Tokens {
  constructor() { this.token = jwt.sign({}, ${key}, { expiresIn: 900 }); }${mark}
}
`,
    });

    projectTest(rule, `a function that a function gives: a key ${what}`, {
      'app.cjs': `
const jwt = require('jsonwebtoken');
module.exports.verify = (request) => () => new Promise((resolve) => {
  jwt.verify(request.headers['x-token'], ${key}, (error, claims) => resolve(error ? undefined : claims));${mark}
});
`,
    });

    projectTest(rule, `routes of a function that makes a router: a key ${what}`, {
      'routes.mjs': `
import express from 'express';
import jwt from 'jsonwebtoken';
export default {
  routes(users) {
    const router = express.Router();
    router.route('/register').post((req, res) => {
      users.save((error, user) => res.json(jwt.sign({ id: user.id }, ${key}, { expiresIn: 900 })));${mark}
    });
    return router;
  },
};
`,
    });

    projectTest(rule, `Nest, a strategy: a key ${what}`, {
      'jwt.strategy.ts': `
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: ${key} });${mark}
  }
}
`,
    });

    projectTest(rule, `jose before version 3: a key ${what}`, {
      'token.js': `
const { JWK, JWT } = require('jose');
const key = JWK.asKey(${key});${mark}
const issue = (user) => JWT.sign({ sub: user.id }, key, { expiresIn: '15m' });
`,
    });
  }
});
