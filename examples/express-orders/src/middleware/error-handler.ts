import type { ErrorRequestHandler, RequestHandler } from 'express';
import { config } from '../config.js';
import { AppError } from '../errors.js';

export const notFound: RequestHandler = (_req, res) => {
  res.status(404).json({ error: 'not_found', message: 'There is nothing here.' });
};

export const errorHandler: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  if (error instanceof AppError) {
    res.status(error.status).json({ error: error.code, message: error.message });
    return;
  }
  console.error(`${req.method} ${req.path} failed`, error);
  if (!config.isProduction && error instanceof Error) {
    res.status(500).json({ error: 'internal', message: error.message, stack: error.stack });
    return;
  }
  res.status(500).json({ error: 'internal', message: 'Something went wrong.' });
};
