import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unvalidated-upstream-data';
const mark = ' // expect: no-unvalidated-upstream-data';

const app = (use: string): Readonly<Record<string, string>> => ({
  'app.js': `
const https = require('https');
const axios = require('axios');
const needle = require('needle');
const request = require('request');
const superagent = require('superagent');
const { exec } = require('child_process');
const app = require('express')();
const url = 'https://api.example.com/jobs';
const own = 'http://jobs:8080/';
app.get('/', (req, res) => {
  ${use}
  res.end();
});
app.listen(1);
`,
});

describe('answers that are handed to a function', () => {
  projectTest(rule, 'request: the body', app(`request({ url, json: true }, (error, answer, body) => { exec('job ' + body.name); });${mark}`));
  projectTest(rule, 'request: the body of the answer', app(`request.get(url, (error, answer) => { exec('job ' + answer.body); });${mark}`));
  projectTest(rule, 'request: its status', app("request.get(url, (error, answer) => { exec('job ' + answer.statusCode); });"));
  projectTest(rule, 'request: a service of the same network', app("request.get(own, (error, answer, body) => { exec('job ' + body); });"));
  projectTest(rule, 'needle', app(`needle.get(url, (error, answer, body) => { exec('job ' + body.name); });${mark}`));
  projectTest(rule, 'needle: a number', app("needle.get(url, (error, answer, body) => { exec('job ' + Number(body.id)); });"));
  projectTest(rule, 'superagent', app(`superagent.get(url).set('accept', 'json').end((error, answer) => { exec('job ' + answer.body.name); });${mark}`));
  projectTest(rule, 'superagent: that it went wrong', app("superagent.get(url).end((error, answer) => { exec('job ' + answer.status); });"));
  const pieces = (text: string, reported = ''): Readonly<Record<string, string>> => app(`https.get(url, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (piece) => { text += piece; });
    answer.on('end', () => { exec('job ' + ${text}); });${reported}
  });`);
  projectTest(rule, 'piece by piece', pieces('JSON.parse(text).name', mark));
  projectTest(rule, 'piece by piece: how much it is', pieces('text.length'));
  projectTest(rule, 'axios called itself', app(`axios(url, { timeout: 1000 }).then(({ data }) => exec('job ' + data.name));${mark}`));
  projectTest(rule, 'axios called itself: its status', app("axios(url, { timeout: 1000 }).then(({ status }) => exec('job ' + status));"));
});
