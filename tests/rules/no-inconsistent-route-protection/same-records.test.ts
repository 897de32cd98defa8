import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-inconsistent-route-protection';

/** A router of products of which some writes ask for a role; `remove` is told by the mark. */
function app(guards: { readonly put: string; readonly patch: string }, remove: string, mark: string): Readonly<Record<string, string>> {
  return {
    'app.js': `
const express = require('express');
const passport = require('passport');
const mongoose = require('mongoose');
const Product = mongoose.model('Product', new mongoose.Schema({ name: String, price: Number }));
const Review = mongoose.model('Review', new mongoose.Schema({ text: String }));
const app = express();
const router = express.Router();
const signedIn = passport.authenticate('jwt', { session: false });
const admin = (req, res, next) => (req.user.role === 'admin' ? next() : res.sendStatus(403));
app.use(express.json());
router.post('/', signedIn, admin, async (req, res) => { await Product.create({ name: String(req.body.name) }); res.sendStatus(201); });
router.put('/:id/name', signedIn, ${guards.put} async (req, res) => { await Product.updateOne({ _id: String(req.params.id) }, { name: String(req.body.name) }); res.sendStatus(204); });
router.put('/:id/price', signedIn, ${guards.patch} async (req, res) => { await Product.updateOne({ _id: String(req.params.id) }, { price: Number(req.body.price) }); res.sendStatus(204); });
router.delete('/:id', signedIn, async (req, res) => { ${remove} res.sendStatus(204); });${mark}
router.post('/:id/views', signedIn, async (req, res) => { await Review.create({ text: 'seen' }); res.sendStatus(201); });
app.use('/products', router);
app.listen(3000);
`,
  };
}

const mark = ' // expect: no-inconsistent-route-protection';
const destroy = 'await Product.deleteOne({ _id: String(req.params.id) });';

describe('writes of the same records', () => {
  projectTest(rule, 'all others ask for a role', app({ put: 'admin,', patch: 'admin,' }, destroy, mark), { says: ['DELETE /products/:id may be called by everybody who is signed in'] });
  projectTest(rule, 'most do not', app({ put: '', patch: '' }, destroy, ''));
  projectTest(rule, 'it writes other records', app({ put: 'admin,', patch: 'admin,' }, 'await Review.deleteOne({ _id: String(req.params.id) });', ''));
  projectTest(rule, 'it holds the record against the caller', app({ put: 'admin,', patch: 'admin,' }, 'await Product.deleteOne({ _id: String(req.params.id), owner: req.user.id });', ''));
});
