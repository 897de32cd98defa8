import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { verifyAccessToken } from '../auth/tokens.js';
import { Forbidden } from '../errors.js';

export interface Principal {
  readonly id: number;
  readonly role: string;
}

declare global {
  namespace Express {
    interface Request {
      user?: Principal;
    }
  }
}

export function requireUser(req: Request, res: Response, next: NextFunction): void {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    res.status(401).json({ error: 'unauthorized', message: 'Sign in first.' });
    return;
  }
  try {
    const claims = verifyAccessToken(token);
    req.user = { id: Number(claims.sub), role: claims.role };
  } catch {
    res.status(401).json({ error: 'unauthorized', message: 'The token is not valid.' });
    return;
  }
  next();
}

export function requireRole(role: string): RequestHandler {
  return (req, _res, next) => {
    if (req.user?.role !== role) throw new Forbidden();
    next();
  };
}

/** The signed-in user of a request that has passed `requireUser`. */
export function principal(req: Request): Principal {
  if (!req.user) throw new Forbidden();
  return req.user;
}
