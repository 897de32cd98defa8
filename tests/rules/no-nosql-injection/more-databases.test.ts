import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-nosql-injection';

const handler = (line: string, imports = ''): string => `
const express = require('express');
${imports}
const app = express();
app.use(express.json());
app.post('/users', async (req, res) => {
  ${line}
  res.end();
});
`;

function twins(title: string, imports: string, bad: string, good: string): void {
  projectTest(rule, title, { 'app.js': handler(`${bad} // expect: no-nosql-injection`, imports) });
  projectTest(rule, `${title}: as text`, { 'app.js': handler(good, imports) });
}

describe('databases whose collections are members', () => {
  twins('mongojs', "const db = require('mongojs')('shop', ['users']);", 'db.users.findOne({ name: req.body.name }, () => {});', 'db.users.findOne({ name: String(req.body.name) }, () => {});');
  twins('mongojs, by a call', "const db = require('mongojs')('shop');", "db.collection('users').find({ name: req.body.name }, () => {});", "db.collection('users').find({ name: `${req.body.name}` }, () => {});");
  twins('minimongo', "const { MemoryDb } = require('minimongo');\nconst db = new MemoryDb();", 'db.users.find({ name: req.body.name });', 'db.users.find({ name: { $eq: req.body.name } });');
});

describe('others', () => {
  twins('CouchDB', "const nano = require('nano')('http://couch.internal');", "await nano.use('users').find({ selector: { name: req.body.name } });", "await nano.use('users').find({ selector: { name: { $eq: req.body.name } } });");
  twins('a model that Sails makes a global', '', 'await User.findOne({ token: req.body.token });', 'await User.findOne({ token: String(req.body.token) });');
  twins('a script of Redis', "const { createClient } = require('redis');\nconst client = createClient();", 'await client.eval(`return redis.call("get", "${req.body.key}")`);', 'await client.eval(\'return redis.call("get", KEYS[1])\', { keys: [req.body.key] });');
  twins('a script of ioredis', "const Redis = require('ioredis');\nconst redis = new Redis();", "await redis.eval('return ' + req.body.value, 0);", "await redis.eval('return ARGV[1]', 0, req.body.value);");
});

describe('other query languages', () => {
  const neo4j = "const neo4j = require('neo4j-driver');\nconst driver = neo4j.driver(process.env.GRAPH);";
  twins('Cypher', neo4j, "await driver.session().run(`MATCH (u:User {name: '${req.body.name}'}) RETURN u`);", "await driver.session().run('MATCH (u:User {name: $name}) RETURN u', { name: req.body.name });");
  twins('Cypher in a transaction', neo4j, "await driver.session().executeRead((tx) => tx.run('MATCH (u) WHERE u.name = ' + req.body.name + ' RETURN u'));", "await driver.session().executeRead((tx) => tx.run('MATCH (u) WHERE u.name = $name RETURN u', { name: req.body.name }));");
  const elastic = "const { Client } = require('@elastic/elasticsearch');\nconst client = new Client({ node: process.env.SEARCH });";
  twins('a script of Elasticsearch', elastic, 'await client.search({ query: { script: { script: { source: `doc.price.value > ${req.body.price}` } } } });', "await client.search({ query: { script: { script: { source: 'doc.price.value > params.price', params: { price: req.body.price } } } } });");
  twins('a script of an update', elastic, "await client.update({ index: 'a', id: 1, body: { script: 'ctx._source.n += ' + req.body.n } });", "await client.update({ index: 'a', id: 1, body: { script: { source: 'ctx._source.n += params.n', params: { n: req.body.n } } } });");
  twins('a function in a filter of mongoose', "const { model } = require('mongoose');\nconst User = model('User', {});", "await User.find({ $expr: { $function: { body: `function (n) { return n === '${req.body.name}'; }`, args: ['$name'], lang: 'js' } } });", "await User.find({ $expr: { $function: { body: 'function (n) { return n === 1; }', args: ['$name'], lang: 'js' } } });");
});

describe('models of which nothing is known', () => {
  const imports = "const { items } = require('@acme/models');";
  projectTest(rule, 'code under $where', { 'app.js': handler("const query = { hidden: false };\n  if (req.body.end) query['$where'] = `this.end <= new Date('${req.body.end}')`;\n  await items.find(query); // expect: no-nosql-injection", imports) });
  projectTest(rule, 'code under $where that holds a number', { 'app.js': handler("const query = { hidden: false };\n  if (req.body.end) query['$where'] = `this.end <= ${Number(req.body.end)}`;\n  await items.find(query);", imports) });
  projectTest(rule, 'a column', { 'app.js': handler('await items.find({ end: `${req.body.end}` });', imports) });
});

describe('Prisma', () => {
  const imports = "const { PrismaClient } = require('@prisma/client');\nconst prisma = new PrismaClient();";
  twins('a column of a filter', imports, 'await prisma.user.findFirst({ where: { resetToken: req.body.token } });', 'await prisma.user.findFirst({ where: { resetToken: String(req.body.token) } });');
  twins('what is changed', imports, 'await prisma.user.updateMany({ where: { AND: [{ resetToken: req.body.token }] }, data: { active: true } });', 'await prisma.user.updateMany({ where: { AND: [{ resetToken: { equals: req.body.token } }] }, data: { active: true } });');
  projectTest(rule, 'what names one record takes values only', { 'app.js': handler('await prisma.user.findUnique({ where: { email: req.body.email } });', imports) });
  projectTest(rule, 'a path parameter is text', { 'app.js': handler('await prisma.user.findFirst({ where: { email: req.params.email } });', imports) });
});

describe('what is called as only texts can be', () => {
  const imports = "const mongoose = require('mongoose');\nconst User = mongoose.model('User', new mongoose.Schema({ email: String }));\nconst isBlank = (text) => text.trim() === '';";
  projectTest(rule, 'a check that trims it', { 'app.js': handler('if (isBlank(req.body.email)) return res.sendStatus(400);\n  await User.findOne({ email: req.body.email });', imports) });
  projectTest(rule, 'a check that asks for its length', { 'app.js': handler('if (req.body.email.length === 0) return res.sendStatus(400);\n  await User.findOne({ email: req.body.email }); // expect: no-nosql-injection', imports) });
  projectTest(rule, 'a check of another part', { 'app.js': handler('if (isBlank(req.body.name)) return res.sendStatus(400);\n  await User.findOne({ email: req.body.email }); // expect: no-nosql-injection', imports) });
  projectTest(rule, 'a check that lists may pass', { 'app.js': handler("if (!req.body.email.includes('@')) return res.sendStatus(400);\n  await User.findOne({ email: req.body.email }); // expect: no-nosql-injection", imports) });
});
