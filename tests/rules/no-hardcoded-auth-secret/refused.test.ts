import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-hardcoded-auth-secret';
const mark = ' // expect: no-hardcoded-auth-secret';

const signing = `
import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
app.post('/a', (req, res) => res.json({ token: jwt.sign({ sub: 1 }, secret, { expiresIn: '1h' }) }));`;

describe('a text of the code for the case that nothing is configured', () => {
  const secret = "const secret = process.env.JWT_SECRET || 'dev';";
  const fails = "throw new Error('no secret');";
  const cases: readonly (readonly [string, string, string])[] = [
    ['with which it does not start', secret, `if (secret === 'dev') { ${fails} }`],
    ['with which it does not start in production', secret, `if (process.env.NODE_ENV === 'production' && secret === 'dev') { ${fails} }`],
    ['with which it ends', secret, "if (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) { console.error('no secret'); process.exit(1); }"],
    ['where the variable is asked for', secret, `if (process.env.JWT_SECRET === undefined) { ${fails} }`],
    ['where a list of variables is asked for', secret, `for (const name of ['PORT', 'JWT_SECRET']) if (!process.env[name]) { ${fails} }`],
    ['where those that are missing are gathered', secret, `const missing = ['PORT', 'JWT_SECRET'].filter((name) => !process.env[name]);\nif (missing.length > 0) { ${fails} }`],
  ];
  for (const [title, made, check] of cases) {
    projectTest(rule, title, { 'app.ts': `${made}\n${check}\n${signing}` });
    projectTest(rule, `${title}: it only says so`, { 'app.ts': `${made}${mark}\n${check.replace(fails, 'console.warn(1);').replace('process.exit(1);', '')}\n${signing}` });
  }
  const says = "if (!process.env.JWT_SECRET) console.warn('no secret');";
  projectTest(rule, 'it only says so, and does not start without another', { 'app.ts': `${secret}${mark}\n${says}\nif (!process.env.DATABASE_URL) { ${fails} }\n${signing}` });
  projectTest(rule, 'it only says so, and ends on errors', { 'app.ts': `${secret}${mark}\n${says}\nconnect().catch(() => process.exit(1));\nasync function connect() { await fetch('https://example.com'); }\n${signing}` });
  projectTest(rule, 'what ends it has a name', { 'app.ts': `${secret}\nconst fail = (): never => { ${fails} };\nif (!process.env.JWT_SECRET) fail();\n${signing}` });
  projectTest(rule, 'what ends it has a name, and is called for another', { 'app.ts': `${secret}${mark}\nconst fail = (): never => { ${fails} };\n${says}\nif (!process.env.DATABASE_URL) fail();\n${signing}` });
  projectTest(rule, 'a function asks', { 'app.ts': `${secret}\nfunction isReady() { return !(!process.env.JWT_SECRET); }\nif (!isReady()) { ${fails} }\n${signing}` });
  projectTest(rule, 'what is asked first lets it go on', { 'app.ts': `${secret}\nfunction check() { if (secret !== 'dev') return; ${fails} }\ncheck();\n${signing}` });
  projectTest(rule, 'what is asked first is something else', { 'app.ts': `${secret}${mark}\nfunction check() { if (secret !== 'dev') console.warn(1); if (process.env.PORT) return; ${fails} }\ncheck();\n${signing}` });
  projectTest(rule, 'before it is read', { 'app.ts': `if (!process.env.JWT_SECRET) { ${fails} }\n${secret}\n${signing}` });
  projectTest(rule, 'another variable is asked for', { 'app.ts': `if (!process.env.PORT) { ${fails} }\n${secret}${mark}\n${signing}` });
  projectTest(rule, 'another text is refused', { 'app.ts': `${secret}${mark}\nif (process.env.MODE === 'dev') { ${fails} }\n${signing}` });
  projectTest(rule, 'in another file, by a method that the program calls', {
    'app.ts': `import { settings } from './settings.js';\nsettings.check();\nconst { secret } = settings;\n${signing}`,
    'settings.ts': `export const settings = {\n  secret: process.env.JWT_SECRET || 'dev',\n  check() { if (process.env.NODE_ENV === 'production' && this.secret === 'dev') { ${fails} } },\n};`,
  });
  projectTest(rule, 'in another file, by a method that nothing calls', {
    'app.ts': `import { settings } from './settings.js';\nconst { secret } = settings;\n${signing}`,
    'settings.ts': `export const settings = {\n  secret: process.env.JWT_SECRET || 'dev',${mark}\n  check() { if (process.env.NODE_ENV === 'production' && this.secret === 'dev') { ${fails} } },\n};`,
  });
  projectTest(rule, 'there is nothing else', { 'app.ts': `const secret = 'dev';${mark}\nif (secret === 'dev') { console.warn(1); }\nif (!process.env.JWT_SECRET) { ${fails} }\n${signing}` });
});
