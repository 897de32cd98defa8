import { config } from '../config.js';
import { BadGateway, BadRequest } from '../errors.js';

/** Campaigns bring their own lists of claims. */
export async function claimSource(feed: string): Promise<unknown> {
  if (!feed.startsWith('https://campaigns.shop.example')) throw new BadRequest('This list is not one of ours.'); // expect: no-incomplete-url-check
  return read(await fetch(feed, { redirect: 'error', signal: AbortSignal.timeout(5_000) }));
}

export async function claimSourceSafely(feed: string): Promise<unknown> {
  const { origin, href } = new URL(feed);
  if (origin !== config.campaignOrigin) throw new BadRequest('This list is not one of ours.');
  return read(await fetch(href, { redirect: 'error', signal: AbortSignal.timeout(5_000) }));
}

async function read(response: globalThis.Response): Promise<unknown> {
  if (!response.ok) throw new BadGateway('The list cannot be read.');
  return response.json();
}
