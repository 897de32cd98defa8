#!/usr/bin/env node
import { meta } from '../index.js';
import { run } from './run.js';
import { wantsColour } from './terminal.js';

const { stdout, stderr, env } = process;

// Whoever reads may stop reading (`| head`): then there is nothing more to do, and nothing to complain about.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Takes the line away and writes the next one over it, cut to the width of the window. */
function progress(line: string): void {
  stderr.write(`\r\u001b[K${line.slice(0, Math.max(stderr.columns - 1, 0))}`);
}

// `exitCode` instead of `exit`: what is still on its way to a pipe is written first.
process.exitCode = run(process.argv.slice(2), {
  version: meta.version,
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colour: wantsColour(stdout.isTTY, env),
  ...(stderr.isTTY && env.CI === undefined && { progress }),
});
