import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { config } from '../config.js';

const rawBodies = new WeakMap<IncomingMessage, Buffer>();

/** For `express.json`: signatures are made over the bytes that were sent. */
export function keepRawBody(req: IncomingMessage, _res: unknown, body: Buffer): void {
  rawBodies.set(req, body);
}

function signatureOf(body: Buffer | string): string {
  return createHmac('sha256', config.carrierSecret).update(body).digest('hex');
}

function refuse(res: Response): void {
  res.status(401).json({ error: 'unauthorized', message: 'The signature is wrong.' });
}

/** The parcel service signs what it reports. */
export function requireParcelSignature(req: Request, res: Response, next: NextFunction): void {
  const body = rawBodies.get(req) ?? Buffer.alloc(0);
  if (req.get('x-parcel-signature') !== signatureOf(body)) { // expect: require-timing-safe-compare
    refuse(res);
    return;
  }
  next();
}

/** So does the forwarder. */
export function requireFreightSignature(req: Request, res: Response, next: NextFunction): void {
  const expected = createHmac('sha256', config.carrierSecret).update(JSON.stringify(req.body)).digest(); // expect: no-broken-webhook-verification
  const given = Buffer.from(req.get('x-freight-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    refuse(res);
    return;
  }
  next();
}

/** So do the couriers. */
export function requireCourierSignature(req: Request, res: Response, next: NextFunction): void {
  const body = rawBodies.get(req) ?? Buffer.alloc(0);
  const given = Buffer.from(req.get('x-courier-signature') ?? '');
  const expected = Buffer.from(signatureOf(body));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    refuse(res);
    return;
  }
  next();
}
