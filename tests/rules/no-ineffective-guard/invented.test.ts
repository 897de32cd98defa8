import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-ineffective-guard';
const mark = ` // expect: ${rule}`;
const check = "jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] }";

/** What an element does with a token, once it knows that there is one; `#` marks what is told. */
const elements: readonly (readonly [what: string, body: string])[] = [
  ['an error in a callback that is written to a log', `${check}, (error, user) => {\n    if (error) console.log(error);\n    req.user = user;\n    next();#\n  });`],
  ['an error in a callback that is answered', `${check}, (error, user) => {\n    if (error) return res.sendStatus(401);\n    req.user = user;\n    next();\n  });`],
  ['an error in a callback that passes on', `${check}, (error, user) => {\n    if (error) return next();#\n    req.user = user;\n    next();\n  });`],
  ['an error in a callback that is handed on', `${check}, (error, user) => {\n    if (error) return next(error);\n    req.user = user;\n    next();\n  });`],
  ['an error that is written to a log', `try {\n    req.user = ${check});\n  } catch (error) {\n    console.error(error);\n  }\n  next();#`],
  ['an error that leaves nobody known', `let user;\n  try {\n    user = ${check});\n  } catch (error) {\n    console.error(error);\n  }\n  if (!user) return res.sendStatus(401);\n  req.user = user;\n  next();`],
  ['an error that is answered', `try {\n    req.user = ${check});\n  } catch (error) {\n    return res.sendStatus(401);\n  }\n  next();`],
];

describe('a token that somebody made up', () => {
  for (const [what, body] of elements) {
    for (const [how, read] of [['the header', 'req.headers.authorization'], ['a part of it', "req.headers.authorization?.split(' ')[1]"]] as const) {
      projectTest(rule, `${what}, ${how}`, {
        'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
const known = (req, res, next) => {
  const token = ${read};
  if (!token) return res.sendStatus(401);
  ${body.replace('#', mark)}
};
const app = express();
app.use(known);
app.post('/orders', (req, res) => res.sendStatus(201));
`,
      });
    }
  }

  projectTest(rule, 'where callers without one pass, too', {
    'app.js': `
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
app.use((req, res, next) => {
  const token = req.headers.authorization;
  if (!token) return next();
  jwt.verify(token, process.env.KEY, (error, user) => {
    if (!error) req.user = user;
    next();
  });
});
app.get('/orders', (req, res) => res.json([]));
`,
  });
});

describe('what is refused by a check that may fail', () => {
  const files = (caught: string, before = '') => ({
    'app.js': `
import express from 'express';
import { isAllowed } from './allowed.js';
const app = express();
const may = (what) => async (req, res, next) => {
  try {
    const allowed = await isAllowed(req.headers.authorization, what);
    if (!allowed) return res.sendStatus(403);${before}
  } catch (error) {
    ${caught}
  }
  next();${caught.startsWith('console') && before === '' ? mark : ''}
};
app.delete('/orders', may('remove'), (req, res) => res.sendStatus(204));
`,
    'allowed.js': `
export async function isAllowed(token, what) {
  const answer = await fetch('https://rights.example.com/' + encodeURIComponent(what), { headers: { authorization: token } });
  return answer.ok;
}
`,
  });
  projectTest(rule, 'an error that is written to a log', files('console.error(error);'));
  projectTest(rule, 'an error that is answered', files('return res.sendStatus(503);'));
  projectTest(rule, 'an error that is handed on', files('return next(error);'));
  projectTest(rule, 'callers who are left on the request', files('console.error(error);', ' req.user = allowed;'));
});
