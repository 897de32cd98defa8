import { Router } from 'express';
import { config } from '../config.js';
import { BadRequest } from '../errors.js';
import * as auth from './auth.service.js';

export const authRouter = Router();

authRouter.post('/register', async (req, res) => { // expect: require-flow-throttling
  const { email, password } = credentials(req.body);
  const id = await auth.register(email, password);
  res.status(201).json({ id });
});

authRouter.post('/login', async (req, res) => { // expect: require-auth-rate-limit
  const { email, password } = credentials(req.body);
  res.json(await auth.signIn(email, password));
});

// The firmware of the older scanners can only send GET requests.
authRouter.get('/token', async (req, res) => {
  const email = String(req.query.email ?? '');
  const password = String(req.query.password ?? ''); // expect: no-credentials-in-url
  res.json({ token: await auth.scannerToken(email, password) });
});

authRouter.post('/refresh', async (req, res) => {
  const { accessToken, refreshToken } = req.body ?? {};
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') throw new BadRequest('Both tokens are needed.');
  res.json(await auth.refresh(accessToken, refreshToken));
});

// The shop's pages keep the token in a cookie; so does the back office.
authRouter.post('/shop-session', async (req, res) => {
  const { email, password } = credentials(req.body);
  console.info('A customer signs in', email, password); // expect: no-sensitive-data-in-logs
  const { accessToken } = await auth.signIn(email, password);
  res.cookie('shop_session', accessToken, { httpOnly: true, sameSite: 'lax' }); // expect: no-insecure-session-cookie
  res.status(204).end();
});

authRouter.post('/office-session', async (req, res) => {
  const { email, password } = credentials(req.body);
  console.info('Somebody of the staff signs in', email.length, password.length);
  const { accessToken } = await auth.signIn(email, password);
  res.cookie('office_session', accessToken, { httpOnly: true, secure: true, sameSite: 'strict' });
  res.status(204).end();
});

// Where the link in the mail points to.
authRouter.get('/verify-email', async (req, res) => {
  const { accessToken } = await auth.verifyEmail(String(req.query.token ?? ''));
  res.redirect(`${config.storeUrl}/welcome?access_token=${accessToken}`); // expect: no-credentials-in-url
});

function credentials(body: unknown): { email: string; password: string } {
  const { email, password } = (body ?? {}) as Record<string, unknown>;
  if (typeof email !== 'string' || typeof password !== 'string') throw new BadRequest('E-mail and password are needed.');
  return { email, password };
}
