import type { Request } from 'express';

export interface Principal {
  readonly id: number;
  readonly role: string;
}

export interface SignedInRequest extends Request {
  user: Principal;
}
