import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unsafe-deserialization';

describe('js-yaml', () => {
  const reading = (call: string, version: string): Readonly<Record<string, string>> => ({
    'package.json': JSON.stringify({ name: 'case', private: true, dependencies: { express: '^5.1.0', 'js-yaml': version } }),
    'app.cjs': `const express = require('express');\nconst yaml = require('js-yaml');\nconst types = require('js-yaml-js-types');\nconst app = express();\napp.use(express.text());\napp.post('/config', (req, res) => {\n  ${call}\n  res.end();\n});\n`,
  });
  const expected = '// expect: no-unsafe-deserialization';
  projectTest(rule, 'version 3 makes functions', reading(`yaml.load(req.body); ${expected}`, '^3.14.0'));
  projectTest(rule, 'version 3 with a safe schema', reading('yaml.load(req.body, { schema: yaml.SAFE_SCHEMA });', '^3.14.0'));
  projectTest(rule, 'version 3, safely', reading('yaml.safeLoad(req.body);', '^3.14.0'));
  projectTest(rule, 'version 4', reading('yaml.load(req.body);', '^4.1.0'));
  projectTest(rule, 'a schema of version 3 with everything', reading(`yaml.load(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA }); ${expected}`, '3.14.1'));
  projectTest(rule, 'version 4 with the types that were taken out', reading(`yaml.load(req.body, { schema: yaml.DEFAULT_SCHEMA.extend(types.all) }); ${expected}`, '^4.1.0'));
  projectTest(rule, 'version 4 with types of one’s own', reading('yaml.load(req.body, { schema: yaml.DEFAULT_SCHEMA.extend([point]) });', '^4.1.0'));
});
