import { config, exchangeFeeds } from '../config.js';
import { badGateway } from '../errors.js';

export async function readFeed(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }); // expect: no-ssrf
  if (!response.ok) throw badGateway();
  return response.json();
}

/** A file that lies on our own image store. */
export async function readImageList(path: string): Promise<unknown> {
  const response = await fetch(`${config.imageOrigin}${path}`, { redirect: 'error' }); // expect: no-ssrf, require-upstream-timeout
  if (!response.ok) throw badGateway();
  return response.json();
}

export async function readAgreedFeed(address: string): Promise<unknown> {
  const url = new URL(address);
  if (!config.feedOrigins.includes(url.origin)) throw badGateway();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${config.feedApiToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw badGateway();
  return response.json();
}

export async function readExchangeRates(source: keyof typeof exchangeFeeds): Promise<unknown> {
  const response = await fetch(exchangeFeeds[source], { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw badGateway();
  return response.json();
}
