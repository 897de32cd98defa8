import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-pagination-limit';
const bad = ' // expect: require-pagination-limit';

const pages = (limit: string, mark = ''): Readonly<Record<string, string>> => ({
  'paginate.js': `
module.exports = (schema) => {
  schema.statics.paginate = async function (filter, options) {
    const limit = ${limit};
    return this.find(filter).limit(limit);${mark}
  };
};
`,
  'users.js': `
const express = require('express');
const mongoose = require('mongoose');
const paginate = require('./paginate');
const schema = new mongoose.Schema({ name: String });
schema.plugin(paginate);
const User = mongoose.model('User', schema);
const app = express();
app.get('/users', async (req, res) => { res.json(await User.paginate({}, { limit: req.query.limit })); });
app.listen(3000);
`,
});

describe('a plugin of one’s own gives models a method that a package has as well', () => {
  projectTest(rule, 'it bounds what it reads', pages('Math.min(parseInt(options.limit, 10) || 10, 100)'));
  projectTest(rule, 'it does not', pages('parseInt(options.limit, 10) || 10', bad));
  projectTest(rule, 'the plugin of the package', {
    'users.js': `
import express from 'express';
import mongoose from 'mongoose';
import paginate from 'mongoose-paginate-v2';
const schema = new mongoose.Schema({ name: String });
schema.plugin(paginate);
const User = mongoose.model('User', schema);
const app = express();
app.get('/users', async (req, res) => { res.json(await User.paginate({}, { limit: Number(req.query.limit) })); });${bad}
app.listen(3000);
`,
  });
});
