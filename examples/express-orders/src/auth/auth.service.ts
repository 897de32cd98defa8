import { randomBytes, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { config } from '../config.js';
import { BadRequest, Unauthorized } from '../errors.js';
import * as users from '../users/users.repository.js';
import { fingerprint, hashPassword, isPassword } from './passwords.js';
import * as sessions from './sessions.repository.js';
import { signAccessToken, signScannerToken, type AccessClaims } from './tokens.js';

export interface SignIn {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export async function register(email: string, password: string): Promise<number> {
  if (!email.includes('@') || password.length < 12) throw new BadRequest('Give an e-mail address and 12 characters.');
  const role = config.staffEmails.has(email) ? 'staff' : 'customer';
  const code = randomBytes(24).toString('hex');
  const id = await users.create(email, hashPassword(password), role, code);
  console.info(`A verification mail for user ${id} is on its way.`);
  return id;
}

export async function signIn(email: string, password: string): Promise<SignIn> {
  const user = await checkPassword(email, password);
  return openSession(user);
}

export async function scannerToken(email: string, password: string): Promise<string> {
  const user = await checkPassword(email, password);
  return signScannerToken(user.id);
}

/** The access token has usually run out by now; the stored session decides whether a new one is given. */
export async function refresh(accessToken: string, refreshToken: string): Promise<SignIn> {
  const claims = jwt.verify(accessToken, config.jwtSecret, {
    algorithms: ['HS256'],
    issuer: config.jwtIssuer,
    ignoreExpiration: true,
  }) as AccessClaims;
  const session = await sessions.findLiveSession(claims.sid);
  if (session?.refresh_hash !== fingerprint(refreshToken)) throw new Unauthorized('Sign in again.');
  await sessions.deleteSession(session.id);
  const user = await users.findById(session.user_id);
  if (!user) throw new Unauthorized();
  return openSession(user);
}

/** The code from the mail works once. */
export async function verifyEmail(code: string): Promise<SignIn> {
  const user = await users.takeVerificationCode(code);
  if (!user) throw new BadRequest('This link has been used or has run out.');
  return openSession(user);
}

async function checkPassword(email: string, password: string): Promise<users.User> {
  const user = await users.findByEmail(email);
  if (!user || !isPassword(password, user.password_hash)) throw new Unauthorized('E-mail or password is wrong.');
  return user;
}

async function openSession(user: users.User): Promise<SignIn> {
  const sessionId = randomUUID();
  const refreshToken = randomBytes(32).toString('hex');
  await sessions.createSession(sessionId, user.id, fingerprint(refreshToken), config.sessionDays);
  return { accessToken: signAccessToken(user.id, user.role, sessionId), refreshToken };
}
