import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { config } from '../config.js';

function signatureOf(body: unknown): string {
  return createHmac('sha256', config.carrierSecret).update(JSON.stringify(body)).digest('hex'); // expect: no-broken-webhook-verification
}

/** The parcel service signs what it reports. */
export function requireParcelSignature(req: Request, res: Response, next: NextFunction): void {
  if (req.get('x-parcel-signature') !== signatureOf(req.body)) { // expect: require-timing-safe-compare
    res.status(401).json({ error: 'unauthorized', message: 'The signature is wrong.' });
    return;
  }
  next();
}

/** So does the forwarder. */
export function requireFreightSignature(req: Request, res: Response, next: NextFunction): void {
  const given = Buffer.from(req.get('x-freight-signature') ?? '');
  const expected = Buffer.from(signatureOf(req.body));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    res.status(401).json({ error: 'unauthorized', message: 'The signature is wrong.' });
    return;
  }
  next();
}
