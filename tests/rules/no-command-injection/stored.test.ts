import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';

describe('what callers wrote into stored records', () => {
  const jobs = (read: string): Readonly<Record<string, string>> => ({ 'app.js': `
import express from 'express';
import { exec, execFile } from 'node:child_process';
import mongoose from 'mongoose';

const Host = mongoose.model('Host', new mongoose.Schema({ address: String }));
const app = express();
app.use(express.json());
app.put('/hosts/:id', async (req, res) => {
  const host = await Host.findById(String(req.params.id));
  host.address = req.body.address;
  await host.save();
  res.end();
});
app.post('/hosts/:id/ping', async (req, res) => {
  const host = await Host.findById(String(req.params.id));
  ${read}
});
app.listen(3000);
` });

  projectTest(rule, 'in a command', jobs("exec(`ping -c 1 ${host.address}`, () => res.end()); // expect: no-command-injection"));
  projectTest(rule, 'as an argument', jobs("execFile('ping', ['-c', '1', '--', host.address], () => res.end());"));
});
