/** An error whose message is written for the caller and safe to send. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class BadRequest extends AppError {
  constructor(message: string) {
    super(400, 'bad_request', message);
  }
}

export class Unauthorized extends AppError {
  constructor(message = 'Sign in first.') {
    super(401, 'unauthorized', message);
  }
}

export class Forbidden extends AppError {
  constructor(message = 'You may not do this.') {
    super(403, 'forbidden', message);
  }
}

export class BadGateway extends AppError {
  constructor(message: string) {
    super(502, 'bad_gateway', message);
  }
}

export class NotFound extends AppError {
  constructor(what: string) {
    super(404, 'not_found', `${what} does not exist.`);
  }
}
