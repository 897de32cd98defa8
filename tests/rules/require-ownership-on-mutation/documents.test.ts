import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-ownership-on-mutation';
const bad = ` // expect: ${rule}`;

describe('Firestore', () => {
  const app = (write: string, mark: string): Readonly<Record<string, string>> => ({
    'app.js': `
const express = require('express');
const admin = require('firebase-admin');
admin.initializeApp();
const db = admin.firestore();
const app = express();
app.use(async (req, res, next) => {
  try {
    req.user = await admin.auth().verifyIdToken(req.headers.authorization.slice(7));
    next();
  } catch {
    res.sendStatus(401);
  }
});
app.get('/tasks', async (req, res) => res.json((await db.collection('tasks').where('uid', '==', req.user.uid).limit(9).get()).docs));
app.get('/notes', async (req, res) => res.json((await db.collection('users').doc(req.user.uid).collection('notes').limit(9).get()).docs));
app.put('/tasks/:id', async (req, res) => {
  ${write}${mark}
  res.sendStatus(204);
});
`,
  });
  projectTest(rule, 'a document that the client names is changed', app("await db.collection('tasks').doc(req.params.id).update({ title: req.body.title });", bad));
  projectTest(rule, 'it is loaded and compared first', app("const task = await db.collection('tasks').doc(req.params.id).get(); if (task.data().uid !== req.user.uid) return res.sendStatus(404); await task.ref.update({ title: req.body.title });", ''));
  projectTest(rule, 'it is removed in a batch', app("const batch = db.batch(); batch.delete(db.collection('tasks').doc(req.params.id)); await batch.commit();", bad));
  projectTest(rule, 'one within a document of the client’s choice', app("await db.collection('users').doc(req.params.id).collection('notes').doc(req.body.id).delete();", bad));
  projectTest(rule, 'one within the caller’s own', app("await db.collection('users').doc(req.user.uid).collection('notes').doc(req.params.id).delete();", ''));
});

describe('Supabase', () => {
  const app = (client: string, write: string, mark: string): Readonly<Record<string, string>> => ({
    'app.ts': `
import express from 'express';
import { createClient } from '@supabase/supabase-js';
const admin = createClient(process.env.URL, process.env.SERVICE_KEY);
const app = express();
app.use(async (req, res, next) => {
  const { data } = await admin.auth.getUser(req.headers.authorization);
  if (!data.user) return res.sendStatus(401);
  req.user = data.user;
  next();
});
app.get('/todos', async (req, res) => res.json(await admin.from('todos').select('*').eq('user_id', req.user.id).limit(9)));
app.delete('/todos/:id', async (req, res) => {
  const client = ${client};
  await ${write};${mark}
  res.sendStatus(204);
});
`,
  });
  const own = 'createClient(process.env.URL, process.env.ANON_KEY, { global: { headers: { Authorization: req.headers.authorization } } })';
  projectTest(rule, 'a row that the client names is removed', app('admin', "client.from('todos').delete().eq('id', req.params.id)", bad));
  projectTest(rule, 'the owner is asked for', app('admin', "client.from('todos').delete().eq('id', req.params.id).eq('user_id', req.user.id)", ''));
  projectTest(rule, 'the owner is asked for in one', app('admin', "client.from('todos').delete().match({ id: req.params.id, user_id: req.user.id })", ''));
  projectTest(rule, 'the client holds the token of the caller, and the database decides', app(own, "client.from('todos').delete().eq('id', req.params.id)", ''));
  projectTest('no-unscoped-bulk-mutation', 'all rows are removed', app('admin', "client.from('todos').delete()", ' // expect: no-unscoped-bulk-mutation'));
  projectTest('no-unscoped-bulk-mutation', 'those that a condition in a text says', app('admin', "client.from('todos').delete().or('done.eq.true,old.eq.true')", ''));
});
