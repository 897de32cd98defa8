/** An error whose message is written for the caller and safe to send. */
export class CatalogError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (what: string) => new CatalogError(404, `${what} does not exist.`);
export const unauthorized = (message = 'Sign in first.') => new CatalogError(401, message);
export const forbidden = () => new CatalogError(403, 'You may not do this.');
export const badGateway = () => new CatalogError(502, 'The feed could not be read.');
