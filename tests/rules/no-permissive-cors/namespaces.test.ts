import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

/** Without `esModuleInterop`, what a package exports is called as a namespace. */
describe('packages that are called as namespaces', () => {
  const app = (options: string, secret: string, told = ''): string => `
import * as cookieParser from 'cookie-parser';
import * as cors from 'cors';
import * as express from 'express';
import * as session from 'express-session';
const app = express();
app.use(cors(${options}));${told}
app.use(cookieParser());
app.use(session({ secret: ${secret}, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));
app.get('/me', (req, res) => { res.json({ id: req.session.userId }); });
app.listen(3000);
`;

  projectTest('no-permissive-cors', 'any origin, with credentials', { 'app.ts': app('{ origin: true, credentials: true }', 'process.env.SECRET', ' // expect: no-permissive-cors') });
  projectTest('no-permissive-cors', 'one origin', { 'app.ts': app("{ origin: 'https://app.example.com', credentials: true }", 'process.env.SECRET') });
  projectTest('no-hardcoded-auth-secret', 'a secret in the code', { 'app.ts': app('{}', "'kq8sJd72hs'").replace("httpOnly: true, sameSite: 'lax' } }));", "httpOnly: true, sameSite: 'lax' } })); // expect: no-hardcoded-auth-secret") });
  projectTest('no-hardcoded-auth-secret', 'a secret of the environment', { 'app.ts': app('{}', 'process.env.SECRET') });
});
