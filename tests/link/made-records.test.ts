import { describe, expect, test } from 'vitest';
import { modelOf, routesOf } from './project.js';

const check = '(req, res, next) => { if (!req.headers.authorization) return res.sendStatus(401); next(); }';

const finale = (before: string, options = '', after = ''): string[] => routesOf({
  'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const finale = require('finale-rest');
const app = express();
const db = new Sequelize('sqlite::memory:');
const Note = db.define('Note', { text: DataTypes.STRING, owner: DataTypes.STRING });
const check = ${check};
${before}
finale.initialize({ app, sequelize: db });
const notes = finale.resource({ model: Note, endpoints: ['/notes', '/notes/:id'] ${options} });
${after}
app.listen(3000);`,
});

describe('Routes out of Sequelize models', () => {
  test('stand where the call does: behind what was put before', () => {
    expect(finale('')).toEqual(['POST /notes none', 'GET /notes none', 'GET /notes/:id none', 'PUT /notes/:id none', 'DELETE /notes/:id none']);
    expect(finale("app.use('/notes', check);")).toEqual(['POST /notes required', 'GET /notes required', 'GET /notes/:id required', 'PUT /notes/:id required', 'DELETE /notes/:id required']);
    expect(finale('', '', "app.use('/notes', check);")).toContain('DELETE /notes/:id none');
  });

  test('one check for one method', () => {
    expect(finale("app.delete('/notes/:id', check);")).toEqual(['POST /notes none', 'GET /notes none', 'GET /notes/:id none', 'PUT /notes/:id none', 'DELETE /notes/:id required']);
    expect(finale("app.route('/notes/:id').get(check).put(check);")).toEqual(['POST /notes none', 'GET /notes none', 'GET /notes/:id required', 'PUT /notes/:id required', 'DELETE /notes/:id none']);
  });

  test('only those that are asked for', () => {
    expect(finale('', ", actions: ['list', 'read']")).toEqual(['GET /notes none', 'GET /notes/:id none']);
    expect(finale('', ', actions: process.env.ACTIONS')).toContain('DELETE /notes/:id unknown');
  });

  test('a hook before an action may be a check', () => {
    expect(finale('', '', 'notes.delete.auth((req, res, context) => context.continue);')).toEqual(['POST /notes none', 'GET /notes none', 'GET /notes/:id none', 'PUT /notes/:id none', 'DELETE /notes/:id unknown']);
    expect(finale('', '', 'notes.update.write.before((req, res, context) => context.continue);')).toContain('PUT /notes/:id unknown');
    expect(finale('', '', 'notes.list.send.before((req, res, context) => context.continue);')).toContain('GET /notes none');
    expect(finale('', '', 'notes.all.auth((req, res, context) => context.continue);').every((route) => route.endsWith('unknown'))).toBe(true);
  });
});

test('A loop makes the routes of many models', () => {
  const model = modelOf({
    'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const epilogue = require('epilogue');
const app = express();
const db = new Sequelize('sqlite::memory:');
const Note = db.define('Note', { text: DataTypes.STRING });
const User = db.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });
epilogue.initialize({ app, sequelize: db });
for (const { name, model, hidden } of [{ name: 'Note', model: Note, hidden: [] }, { name: 'User', model: User, hidden: ['password'] }]) {
  epilogue.resource({ model, endpoints: [\`/api/\${name}s\`, \`/api/\${name}s/:id\`], excludeAttributes: hidden, actions: ['list'] });
}
app.listen(3000);`,
  });
  expect(model.endpoints.map(({ method, path, data }) => [`${method} ${path}`, data.accesses[0]?.model, data.sent[0]?.fields])).toEqual([
    ['GET /api/Notes', 'Note', ['text']],
    ['GET /api/Users', 'User', ['email']],
  ]);
});

test('What elements set in the body is what is written', () => {
  const model = modelOf({
    'app.js': `
const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');
const finale = require('finale-rest');
const jwt = require('jsonwebtoken');
const app = express();
const db = new Sequelize('sqlite::memory:');
const Card = db.define('Card', { number: DataTypes.STRING, userId: DataTypes.INTEGER });
app.post('/cards', (req, res, next) => { try { req.body.userId = jwt.verify(req.headers.authorization, process.env.KEY).id; } catch { return res.sendStatus(401); } next(); });
finale.initialize({ app, sequelize: db });
finale.resource({ model: Card, endpoints: ['/cards', '/cards/:id'], actions: ['create'] });
app.listen(3000);`,
  });
  expect(model.endpoints.map(({ method, path, auth }) => `${method} ${path} ${auth.state}`)).toEqual(['POST /cards required']);
  expect(model.endpoints[0]?.data.accesses[0]?.data.keys.map(({ key, by }) => [key, by])).toEqual([['userId', 'principal']]);
});

const restify = (options: string): string[] => routesOf({
  'app.ts': `
import express from 'express';
import mongoose from 'mongoose';
import restify from 'express-restify-mongoose';
const app = express();
const router = express.Router();
const Note = mongoose.model('Note', new mongoose.Schema({ text: String }));
const check = ${check};
restify.serve(router, Note ${options});
app.use(router);
app.listen(3000);`,
});

test('Routes out of Mongoose models, with elements of their own', () => {
  expect(restify('')).toContain('PATCH /api/v1/Note/:id none');
  expect(restify(", { prefix: '/rest', version: '/v2', name: 'notes', preMiddleware: check }")).toContain('PATCH /rest/v2/notes/:id required');
  const some = restify(', { preDelete: [check] }');
  expect(some).toContain('DELETE /api/v1/Note/:id required');
  expect(some).toContain('GET /api/v1/Note none');
  expect(restify(', { contextFilter: (model, req, done) => done(model) }')).toContain('GET /api/v1/Note unknown');
});

test('Routes out of a file', () => {
  const app = (before: string): string[] => routesOf({ 'app.js': `const jsonServer = require('json-server'); const server = jsonServer.create(); server.use(jsonServer.defaults()); ${before} server.use('/api', jsonServer.router('db.json')); server.listen(3000);` });
  expect(app('')).toContain('POST /api/:resource none');
  expect(app(`server.use(${check});`)).toContain('POST /api/:resource required');
});
