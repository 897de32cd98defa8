import { config } from '../config.js';
import { BadGateway } from '../errors.js';

export async function parcelRate(): Promise<number> {
  const response = await fetch(`${config.parcelRatesOrigin}/current`, { signal: AbortSignal.timeout(5_000) }); // expect: no-cleartext-upstream
  return rate(response);
}

export async function freightRate(): Promise<number> {
  const response = await fetch(`${config.freightRatesOrigin}/current`, { signal: AbortSignal.timeout(5_000) });
  return rate(response);
}

async function rate(response: globalThis.Response): Promise<number> {
  if (!response.ok) throw new BadGateway('The rates are not to be had right now.');
  const { cents } = (await response.json()) as { cents?: unknown };
  if (typeof cents !== 'number') throw new BadGateway('The rates are not to be had right now.');
  return cents;
}
