#!/usr/bin/env node
import { meta } from '../index.js';
import { run } from './run.js';

// `exitCode` instead of `exit`: what is still on its way to a pipe is written first.
process.exitCode = run(process.argv.slice(2), {
  version: meta.version,
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
