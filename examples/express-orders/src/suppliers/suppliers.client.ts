import { config } from '../config.js';
import { BadRequest } from '../errors.js';

export interface CatalogEntry {
  readonly name: string;
  readonly priceCents: number;
}

export async function downloadCatalog(url: string): Promise<CatalogEntry[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }); // expect: no-ssrf
  if (!response.ok) throw new BadRequest('The catalogue cannot be read.');
  return entries(await response.json());
}

/** Tells a supplier that goods are needed; only the hosts we have agreed on are called. */
export async function notify(webhookUrl: string, productId: number): Promise<void> {
  const target = new URL(webhookUrl);
  if (target.protocol !== 'https:' || !config.webhookHosts.has(target.host)) {
    throw new BadRequest('This host is not one of the agreed ones.');
  }
  await fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ productId }),
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  });
}

function entries(data: unknown): CatalogEntry[] {
  if (!Array.isArray(data)) throw new BadRequest('The catalogue is not a list.');
  return data.map((entry: Record<string, unknown>) => ({
    name: String(entry.name),
    priceCents: Number(entry.priceCents),
  }));
}
