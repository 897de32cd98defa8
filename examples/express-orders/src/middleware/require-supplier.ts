import type { NextFunction, Request, Response } from 'express';
import { verifySupplierToken } from '../auth/tokens.js';
import { Unauthorized } from '../errors.js';

/** Suppliers report their stock machine to machine, with tokens they sign themselves. */
export function requireSupplier(req: Request, res: Response, next: NextFunction): void {
  const token = req.get('x-supplier-token');
  if (!token) throw new Unauthorized('A supplier token is needed.');
  try {
    res.locals.supplier = verifySupplierToken(token);
  } catch {
    throw new Unauthorized('The supplier token is not valid.');
  }
  next();
}
