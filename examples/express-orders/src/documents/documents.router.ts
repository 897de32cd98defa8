import { Router } from 'express';
import { requireRole, requireUser } from '../middleware/require-user.js';
import * as documents from './documents.service.js';

export const documentsRouter = Router();

documentsRouter.use(requireUser, requireRole('staff'));

documentsRouter.get('/notes/:name', async (req, res) => {
  res.type('text/plain').send(await documents.deliveryNote(req.params.name));
});

documentsRouter.get('/manuals/:name', async (req, res) => {
  res.type('text/plain').send(await documents.manual(req.params.name));
});

documentsRouter.get('/search', async (req, res) => {
  res.json(await documents.matching(String(req.query.pattern ?? '')));
});

documentsRouter.get('/find', async (req, res) => {
  res.json(await documents.containing(String(req.query.text ?? '')));
});

documentsRouter.get('/cover', (req, res) => {
  res.send(`<h1>${String(req.query.title)}</h1>`); // expect: no-reflected-xss
});

documentsRouter.get('/cover.txt', (req, res) => {
  res.type('text/plain').send(`= ${String(req.query.title)} =`);
});
