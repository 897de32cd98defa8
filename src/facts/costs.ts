/** Work of which a few callers can ask for too much. */
export type Costly = 'model' | 'page' | 'image' | 'hash';

/** Each call takes long, or costs money: a model that is paid by use, a browser, an image, a hash made to be slow. */
export interface CostsMeaning {
  readonly is: 'costs';
  readonly what: Costly;
}
