import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';
const route = (line: string): string => `
const fs = require('fs');
const express = require('express');
const app = express();
app.get('/terms', (req, res) => {
  fs.readFile('terms.txt', 'utf8', (error, text) => {
    ${line}
    res.json({ text });
  });
});
`;

describe('what went wrong with a file', () => {
  projectTest(rule, 'the error as it came, with the path in it', { 'app.js': route('if (error) return res.status(500).json({ error }); // expect: no-error-details-in-response') });
  projectTest(rule, 'a message of its own', { 'app.js': route("if (error) return res.status(500).json({ error: 'no terms' });") });
});
