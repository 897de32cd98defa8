import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';
const mark = ' // expect: no-command-injection';

describe('what a service hands to a function', () => {
  const records = (text: string, reported = ''): Readonly<Record<string, string>> => ({
    'convert.js': `
const { exec } = require('child_process');
exports.convert = async function (event) {
  for (const record of event.Records) {
    exec('convert ' + ${text});${reported}
  }
};
`,
  });
  projectTest(rule, 'the name of a file', records('decodeURIComponent(record.s3.object.key)', mark));
  projectTest(rule, 'the size of a file', records('Number(record.s3.object.size)'));
  projectTest(rule, 'a message', records('JSON.parse(record.body).name', mark));
  const typed = (type: string, text: string, reported = ''): Readonly<Record<string, string>> => ({
    'convert.ts': `
import type { ${type} } from 'aws-lambda';
import { exec } from 'node:child_process';
export const convert: ${type} = async (event) => { exec('convert ' + ${text}); };${reported}
`,
  });
  projectTest(rule, 'by the type of a queue', typed('SQSHandler', 'event.Records[0].body', mark));
  projectTest(rule, 'by the type of a timer', typed('ScheduledHandler', 'event.id'));
  projectTest(rule, 'by a type that says nothing of the event', typed('Handler', 'event.name', mark));
});

describe('functions behind middy', () => {
  const wrapped = (text: string, reported = ''): Readonly<Record<string, string>> => ({
    'job.js': `
const middy = require('@middy/core');
const { exec } = require('child_process');
const base = async (event) => { exec('job ' + ${text}); };${reported}
exports.run = middy(base).use({ before() {} });
`,
  });
  projectTest(rule, 'what is in the event', wrapped('event.body.name', mark));
  projectTest(rule, 'what is in the environment', wrapped('process.env.NAME'));
});

describe('records that a queue brings', () => {
  const use = (call: string, reported = ''): Readonly<Record<string, string>> => ({
    'orders.ts': `
import type { SQSEvent } from 'aws-lambda';
import mongoose from 'mongoose';
const Order = mongoose.model('Order', new mongoose.Schema({ id: String, note: String }));
export const handle = async (event: SQSEvent) => {
  for (const record of event.Records) { const order = JSON.parse(record.body); await ${call}; }${reported}
};
`,
  });
  projectTest('no-nosql-injection', 'are looked up as they came', use('Order.findOne({ id: order.id })'));
  projectTest('no-nosql-injection', 'are code of the database', use("Order.find({ $where: 'this.id == ' + order.id })", ' // expect: no-nosql-injection'));
});
