import { expect, test } from 'vitest';
import { servedFiles } from '../../src/link/served-files.js';
import { flowsOf, linkInput, type Files } from './project.js';

const namesOf = (files: Files): readonly string[] => servedFiles(linkInput(files)).map((file) => file.replace('/project/', ''));

const server = {
  'server/app.ts': "import express from 'express';\nimport { title } from '../shared/title.js';\nexpress().get('/', (req, res) => res.json(title));",
  'shared/title.ts': 'export const title = 1;',
};

test('an interface in a browser is left out, with what leads to it', () => {
  const client = {
    'client/page.ts': "import { useState } from 'react';\nimport { title } from '../shared/title.js';\nexport const Page = () => useState(title);",
    'client/index.ts': "export * from './page.js';",
    'client/main.ts': "import { Page } from './index.js';\nPage();",
  };
  expect(namesOf({ ...server, ...client })).toEqual(['server/app.ts', 'shared/title.ts']);
});

test('without packages of a browser everything stays', () => {
  const tools = { 'client/main.ts': "import { title } from '../shared/title.js';\ntitle;" };
  expect(namesOf({ ...server, ...tools })).toEqual(['client/main.ts', 'server/app.ts', 'shared/title.ts']);
});

test('pages that a server renders stay, with what they are made of', () => {
  const pages = {
    'pages/part.ts': "import 'preact';\nexport { createElement as part } from 'react';",
    'pages/page.ts': "import { part } from './part.js';\nimport { h } from 'preact';\nexport const page = () => part(h);",
    'server/render.ts': "import { Router } from 'express';\nimport { page } from '../pages/page.js';\nexport const pages = Router().get('/', (req, res) => res.send(page()));",
  };
  expect(namesOf({ ...server, ...pages })).toEqual(['pages/page.ts', 'pages/part.ts', 'server/app.ts', 'server/render.ts', 'shared/title.ts']);
});

test('a handler that an interface is made beside is still read', () => {
  expect(flowsOf({
    'app.ts': "import express from 'express';\nimport { find } from './find.js';\nexpress().get('/', (req, res) => res.json(find(req.query.name)));",
    'find.ts': "import { Pool } from 'pg';\nimport { label } from './label.js';\nexport const find = (name) => new Pool().query(label + name);",
    'label.ts': "import { memo } from 'react';\nexport const label = 'SELECT ';\nexport const shown = memo(label);",
  })).toEqual(['sql find.ts:3 <- req.query.name app.ts:3']);
});
