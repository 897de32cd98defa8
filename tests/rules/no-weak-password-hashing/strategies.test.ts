import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-weak-password-hashing';
const mark = ' // expect: no-weak-password-hashing';

/** How a password is held against what is stored. */
const checks: readonly (readonly [what: string, check: string, told: string])[] = [
  ['as it is', 'user.password !== password', mark],
  ['by its hash', '!bcrypt.compareSync(password, user.password)', ''],
];

describe.each(checks)('%s', (_, check, told) => {
  projectTest(rule, 'a function handed to passport-local', {
    'passport.cjs': `
const passport = require('passport');
const bcrypt = require('bcrypt');
const LocalStrategy = require('passport-local').Strategy;
const { User } = require('./models.cjs');
passport.use(new LocalStrategy(function (username, password, done) {
  User.findOne({ username: String(username) }, function (err, user) {
    if (${check}) return done(null, false);${told}
    return done(null, user);
  });
}));
`,
    'models.cjs': `
const mongoose = require('mongoose');
exports.User = mongoose.model('User', new mongoose.Schema({ username: String, password: String }));
`,
  });

  projectTest(rule, 'with the request before it', {
    'passport.mjs': `
import passport from 'passport';
import bcrypt from 'bcrypt';
import { Strategy } from 'passport-local';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
passport.use(new Strategy({ usernameField: 'email', passReqToCallback: true }, async (req, email, password, done) => {
  const user = await User.findOne({ email: String(email) });
  if (${check}) return done(null, false);${told}
  done(null, user);
}));
`,
  });

  projectTest(rule, 'a class of Nest, over files', {
    'local.strategy.ts': `
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { AuthService } from './auth.service';
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly auth: AuthService) {
    super({ usernameField: 'email' });
  }
  async validate(email: string, password: string) {
    const user = await this.auth.check(email, password);
    if (!user) throw new UnauthorizedException();
    return user;
  }
}
`,
    'auth.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import * as bcrypt from 'bcrypt';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class AuthService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  async check(email: string, password: string) {
    const user = await this.users.findOneBy({ email: String(email) });
    if (${check}) return null;${told}
    return user;
  }
}
`,
    'user.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column() password: string;
}
`,
  });
});

describe('what a strategy hands over is what was sent', () => {
  projectTest('no-sql-string-building', 'into a statement', {
    'passport.ts': `
import passport from 'passport';
import { Strategy } from 'passport-local';
import { Pool } from 'pg';
const pool = new Pool();
passport.use(new Strategy(async (username, password, done) => {
  const { rows } = await pool.query(\`SELECT * FROM users WHERE name = '\${username}'\`); // expect: no-sql-string-building
  done(null, rows[0]);
}));
`,
  });

  projectTest('no-sql-string-building', 'bound to a placeholder', {
    'passport.ts': `
import passport from 'passport';
import { Strategy } from 'passport-local';
import { Pool } from 'pg';
const pool = new Pool();
passport.use(new Strategy(async (username, password, done) => {
  const { rows } = await pool.query('SELECT * FROM users WHERE name = $1', [username]);
  done(null, rows[0]);
}));
`,
  });
});
