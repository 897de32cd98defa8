import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

const app = (find: string, check = 'await user.comparePassword(req.body.password)'): string => `
import express from 'express';
import { User } from './user.js';
const app = express();
app.use(express.json());
app.post('/login', async (req, res) => {
  const user = await ${find};
  if (!user || !(${check})) return res.status(401).json({});
  res.json({ id: user.id });
});
app.listen(3000);`;

function checks(files: Files): readonly boolean[] {
  return modelOf(files).endpoints.map(({ traits }) => traits.checksPassword);
}

const mongoose = (method: string): string => `
import bcrypt from 'bcryptjs';
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
${method}
export const User = mongoose.model('User', schema);`;

const body = 'function (given) { return bcrypt.compare(given, this.password); }';

describe('methods of records that compare a password', () => {
  test('mongoose: assigned, listed, as an option', () => {
    const find = 'User.findOne({ email: String(req.body.email) })';
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.methods.comparePassword = ${body};`) })).toEqual([true]);
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.methods = { comparePassword: ${body} };`) })).toEqual([true]);
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.methods.comparePassword = function (given) { return given.length > 0; };`) })).toEqual([false]);
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose('').replace('password: String }', `password: String }, { methods: { comparePassword: ${body} } }`) })).toEqual([true]);
  });

  test('mongoose: told by calls', () => {
    const find = 'User.findOne({ email: String(req.body.email) })';
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.method('comparePassword', ${body});`) })).toEqual([true]);
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.method({ comparePassword: ${body} });`) })).toEqual([true]);
    expect(checks({ 'app.ts': app(find), 'user.ts': mongoose(`schema.method('otherwise', ${body});`) })).toEqual([false]);
    expect(checks({ 'app.ts': app('User.byMail(req.body.email)'), 'user.ts': mongoose(`schema.methods.comparePassword = ${body};\nschema.static({ byMail(email) { return this.findOne({ email: String(email) }); } });`) })).toEqual([true]);
  });

  test('mongoose: on the model', () => {
    expect(checks({ 'app.ts': app('User.findByCredentials(req.body.email, req.body.password)', 'true'), 'user.ts': mongoose('schema.statics.findByCredentials = async function (email, given) { const user = await this.findOne({ email }); return (await bcrypt.compare(given, user.password)) ? user : null; };') })).toEqual([true]);
  });

  test('sequelize: on the prototype, and of the class', () => {
    const find = 'User.findOne({ where: { email: req.body.email } })';
    expect(checks({ 'app.ts': app(find), 'user.ts': `import bcrypt from 'bcrypt';\nimport { Sequelize, DataTypes } from 'sequelize';\nconst sequelize = new Sequelize(process.env.DB);\nexport const User = sequelize.define('User', { email: DataTypes.STRING, password: DataTypes.STRING });\nUser.prototype.comparePassword = ${body};` })).toEqual([true]);
    expect(checks({ 'app.ts': app(find), 'user.ts': "import bcrypt from 'bcrypt';\nimport { Model } from 'sequelize';\nexport class User extends Model {\n  comparePassword(given) { return bcrypt.compare(given, this.password); }\n}" })).toEqual([true]);
  });

  test('TypeORM: of the entity', () => {
    const entity = "import bcrypt from 'bcrypt';\nimport { Column, DataSource, Entity } from 'typeorm';\n@Entity()\nexport class UserEntity {\n  @Column() password: string;\n  comparePassword(given: string) { return bcrypt.compare(given, this.password); }\n}\nconst source = new DataSource({ type: 'postgres' });\nexport const User = source.getRepository(UserEntity);";
    expect(checks({ 'app.ts': app('User.findOneBy({ email: req.body.email })'), 'user.ts': entity })).toEqual([true]);
  });

  test('hashes made by hand and held against each other', () => {
    const own = (compare: string): Files => ({ 'app.ts': app("find(req.body.email)", compare).replace("import { User } from './user.js';", "import crypto from 'node:crypto';\nimport { find } from './store.js';"), 'store.ts': 'export const find = (email) => globalThis.users.get(email);' });
    expect(checks(own("crypto.timingSafeEqual(crypto.scryptSync(req.body.password, user.salt, 64), Buffer.from(user.hash, 'hex'))"))).toEqual([true]);
    expect(checks(own("crypto.pbkdf2Sync(req.body.password, user.salt, 100000, 64, 'sha512').toString('hex') === user.hash"))).toEqual([true]);
    expect(checks(own("crypto.createHash('md5').update(req.body.file).digest('hex') === user.hash"))).toEqual([false]);
    expect(checks(own("save(crypto.scryptSync(req.body.password, user.salt, 64))"))).toEqual([false]);
  });
});
