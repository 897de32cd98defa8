import { BadRequest, NotFound } from '../errors.js';
import * as products from './products.repository.js';

export const list = products.list;

export async function stockReport(sort: string) {
  return { takenAt: new Date().toISOString(), products: await products.stockReport(sort) };
}

export async function add(name: string, category: string, priceCents: number) {
  return products.insert(name, category, cents(priceCents));
}

export async function changePrice(id: number, priceCents: number): Promise<void> {
  if (!(await products.setPrice(id, cents(priceCents)))) throw new NotFound('The product');
}

export async function archive(id: number): Promise<void> {
  if (!(await products.archive(id))) throw new NotFound('The product');
}

function cents(value: number): number {
  if (!Number.isInteger(value) || value < 0) throw new BadRequest('A price is a whole number of cents.');
  return value;
}
