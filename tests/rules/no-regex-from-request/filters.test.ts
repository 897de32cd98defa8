import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-regex-from-request';

function express(filter: string, mark = ''): { readonly 'users.js': string } {
  return {
    'users.js': `
import escapeStringRegexp from 'escape-string-regexp';
import express from 'express';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.get('/users', async (req, res) => {
  res.json(await User.find(${filter}).limit(20));${mark}
});
`,
  };
}

const reported = ' // expect: no-regex-from-request';

describe('Express with mongoose', () => {
  projectTest(rule, 'the expression is the caller’s', express("{ name: { $regex: req.query.name, $options: 'i' } }", reported), { says: ['req.query.name (users.js:9) becomes a regular expression that the database runs'] });
  projectTest(rule, 'the expression is escaped', express("{ name: { $regex: escapeStringRegexp(String(req.query.name)), $options: 'i' } }"));
  projectTest(rule, 'as part of a text, among alternatives', express('{ $or: [{ name: { $regex: `^${req.query.name}` } }, { mail: 1 }] }', reported));
  projectTest(rule, 'a number as part of a text', express('{ $or: [{ name: { $regex: `^${Number(req.query.name)}` } }, { mail: 1 }] }'));
  projectTest(rule, 'compared, not searched', express('{ name: { $eq: req.query.name } }'));
});

describe('Fastify with mongodb', () => {
  const files = (pattern: string, mark = ''): { readonly 'app.cjs': string } => ({
    'app.cjs': `
const Fastify = require('fastify');
const { MongoClient } = require('mongodb');
const users = new MongoClient(process.env.MONGO_URL).db('shop').collection('users');
const app = Fastify();
app.get('/users', async (request) => users.find({ name: { $regex: ${pattern} } }).limit(20).toArray());${mark}
`,
  });
  projectTest(rule, 'the expression is the caller’s', files('request.query.name', reported));
  projectTest(rule, 'the expression is the code’s', files("'^a'"));
});

describe('NestJS, over files', () => {
  const files = (pattern: string, mark = ''): Readonly<Record<string, string>> => ({
    'users.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { UsersService } from './users.service.js';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Get()
  find(@Query('name') name: string) {
    return this.users.find(name);
  }
}
`,
    'users.service.ts': `
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
@Injectable()
export class UsersService {
  constructor(@InjectModel('User') private readonly model: Model<unknown>) {}
  find(name: string) {
    return this.model.find({ name: { $regex: ${pattern} } }).limit(20);${mark}
  }
}
`,
  });
  projectTest(rule, 'the expression is the caller’s', files('name', reported));
  projectTest(rule, 'the expression is escaped', files('RegExp.escape(name)'));
});

describe('own escaping', () => {
  const files = (escape: string, mark = ''): Readonly<Record<string, string>> => ({
    'escape.js': `module.exports = (text) => ${escape};`,
    'posts.js': `
const express = require('express');
const mongoose = require('mongoose');
const escape = require('./escape');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));
const app = express();
app.get('/posts', async (req, res) => {
  const filter = { status: 'published' };
  if (req.query.q) filter.title = { $regex: escape(req.query.q), $options: 'i' };
  res.json(await Post.find(filter).limit(20));${mark}
});
app.listen(3000);
`,
  });
  projectTest(rule, 'a backslash before each character that means something', files(String.raw`String(text).replace(/[.*+?^$|{}()[\]\\]/g, '\\$&')`));
  projectTest(rule, 'by a group and by a function', files(String.raw`text.replace(/([-/\\^$*+?.()|[\]{}])/g, (c) => '\\' + c)`));
  projectTest(rule, 'taken out', files(String.raw`text.replace(/[^\w\s]/g, '')`));
  projectTest(rule, 'only the first one', files(String.raw`String(text).replace(/[.*+?^$|{}()[\]\\]/, '\\$&')`, reported));
  projectTest(rule, 'not all of them', files(String.raw`String(text).replace(/[.?]/g, '\\$&')`, reported));
  projectTest(rule, 'put back as they were', files(String.raw`String(text).replace(/[.*+?^$|{}()[\]\\]/g, '$&')`, reported));
});
