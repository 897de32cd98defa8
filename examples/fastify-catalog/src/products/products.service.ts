import { config } from '../config.js';
import { badGateway, notFound } from '../errors.js';
import type { ProductInput, ProductsRepository } from './products.repository.js';

export class ProductsService {
  constructor(private readonly products: ProductsRepository) {}

  list(order: 'name' | 'price' | 'newest', limit: number) {
    return this.products.list(order, limit);
  }

  search(term: string) {
    return this.products.search(term);
  }

  inCategory(category: string) {
    return this.products.inCategory(category);
  }

  stock(column: 'name' | 'stock' | 'category', limit: number) {
    return this.products.stock(column, limit);
  }

  export(sort: string, category: string) {
    return this.products.export(sort, category);
  }

  async get(id: number) {
    const product = await this.products.find(id);
    if (!product) throw notFound('The product');
    return product;
  }

  add(input: ProductInput) {
    return this.products.insert(input);
  }

  change(id: number, input: ProductInput) {
    return this.products.replace(id, input);
  }

  adjust(id: number, changes: Partial<ProductInput>) {
    return this.products.update(id, changes);
  }

  restock(id: number, stock: number) {
    return this.products.setStock(id, stock);
  }

  remove(id: number) {
    return this.products.remove(id);
  }

  /** What stands on the shelf. */
  async label(id: number): Promise<string> {
    const { name, priceCents } = await this.get(id);
    return `${name}\n${(priceCents / 100).toFixed(2)}`;
  }

  /** The picture of a product, as the image store keeps it. */
  async image(id: number, size: string): Promise<Buffer> {
    const product = await this.get(id);
    const response = await fetch(`${config.imageOrigin}/products/${product.id}/${encodeURIComponent(size)}.webp`, {
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw badGateway();
    return Buffer.from(await response.arrayBuffer());
  }
}
