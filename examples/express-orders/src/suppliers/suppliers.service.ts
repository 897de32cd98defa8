import * as productRows from '../products/products.repository.js';
import { downloadCatalog, notify } from './suppliers.client.js';
import * as suppliers from './suppliers.repository.js';

export const { list, insert: add, remove } = suppliers;

/** Shows what a supplier offers before anything is stored. */
export async function previewCatalog(catalogUrl: string) {
  const entries = await downloadCatalog(catalogUrl);
  return entries.slice(0, 50);
}

export async function importCatalog(source: unknown): Promise<number> {
  const rows = Array.isArray(source) ? source : [];
  for (const { name, category, priceCents } of rows) {
    await productRows.insert(String(name), String(category), Number(priceCents));
  }
  return rows.length;
}

export async function askForGoods(webhookUrl: string, productId: number): Promise<void> {
  await notify(webhookUrl, productId);
}

export async function reportStock(supplier: string, name: string, stock: number): Promise<void> {
  await productRows.setStock(supplier, name, stock);
}
