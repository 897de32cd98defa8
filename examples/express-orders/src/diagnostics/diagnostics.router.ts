import { Router } from 'express';
import { requireRole, requireUser } from '../middleware/require-user.js';

export const diagnosticsRouter = Router();

diagnosticsRouter.get('/process', (_req, res) => { // expect: no-exposed-internal-endpoint
  res.json({ uptime: process.uptime(), node: process.version, env: process.env });
});

diagnosticsRouter.get('/environment', requireUser, requireRole('staff'), (_req, res) => {
  res.json({ uptime: process.uptime(), env: Object.keys(process.env) });
});
