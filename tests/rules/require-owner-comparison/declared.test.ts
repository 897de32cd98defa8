import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-owner-comparison';
const mark = '// expect: require-owner-comparison';

/** An API whose callers are known by a token; `read` and `remove` are the bodies of two handlers. */
const express = (setup: string, read: string, remove: string): string => `import express from 'express';
import jwt from 'jsonwebtoken';
${setup}
const app = express();
app.use(express.json());
app.use((req, res, next) => {
  jwt.verify(req.headers.authorization, process.env.KEY, (error, claims) => {
    if (error) return res.sendStatus(401);
    req.userId = claims.sub;
    next();
  });
});
app.get('/notes/:id', async (req, res) => {
  ${read}
});
app.delete('/notes/:id', async (req, res) => {
  ${remove}
  res.sendStatus(204);
});
app.listen(3000);
`;

describe('a Prisma schema', () => {
  const schema = (relation: string): string => `
model User {
  id    String @id @default(uuid())
  email String @unique
  notes Note[]
}

model Note {
  id        String  @id @default(uuid()) // its own id
  text      String?
  ${relation}
}
`;
  const app = (read: string, remove: string): string => express("import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();", read, remove);
  const tied = schema('writtenBy String\n  writer User @relation(fields: [writtenBy], references: [id], onDelete: Cascade)');
  const free = schema('kind String');
  const [read, remove] = ['res.json(await prisma.note.findUnique({ where: { id: req.params.id } }));', 'await prisma.note.delete({ where: { id: req.params.id } });'];
  projectTest(rule, 'a relation to those who call', { 'prisma/schema.prisma': tied, 'app.js': app(`${read} ${mark}`, `${remove} ${mark}`) }, { says: ['reads note by req.params.id, and nothing holds its writtenBy against who is calling', 'deletes note by req.params.id'] });
  projectTest(rule, 'no relation to anybody', { 'prisma/schema.prisma': free, 'app.js': app(read, remove) });
  projectTest(rule, 'no schema', { 'app.js': app(read, remove) });
  projectTest(rule, 'the caller is asked for, and compared', { 'prisma/schema.prisma': tied, 'app.js': app('res.json(await prisma.note.findFirst({ where: { id: req.params.id, writtenBy: req.userId } }));', 'const note = await prisma.note.findUnique({ where: { id: req.params.id } });\n  if (note.writtenBy !== req.userId) return res.sendStatus(404);\n  await prisma.note.delete({ where: { id: req.params.id } });') });
});

describe('tables', () => {
  const table = (column: string): string => `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE IF NOT EXISTS "notes" (id INTEGER PRIMARY KEY, text VARCHAR(200) DEFAULT '', ${column});`;
  const app = (read: string, remove: string, setup = ''): string => express(`import Database from 'better-sqlite3';\nconst db = new Database('notes.db');\n${setup}`, read, remove);
  const [read, remove] = ["res.json(db.prepare('SELECT * FROM notes WHERE id = ?').get(req.params.id));", "db.prepare('DELETE FROM notes WHERE id = ?').run(req.params.id);"];
  const tied = 'written_by INTEGER NOT NULL REFERENCES users (id)';
  projectTest(rule, 'in a file of SQL', { 'schema.sql': table(tied), 'app.js': app(`${read} ${mark}`, `${remove} ${mark}`) });
  projectTest(rule, 'a column of another kind', { 'schema.sql': table('kind TEXT'), 'app.js': app(read, remove) });
  projectTest(rule, 'a constraint, in a text of the program', { 'app.js': app(`${read} ${mark}`, `${remove} ${mark}`, `db.exec(\`${table('written_by INTEGER, FOREIGN KEY (written_by) REFERENCES users (id)')}\`);`) });
  projectTest(rule, 'the column is part of the condition', { 'schema.sql': table(tied), 'app.js': app("res.json(db.prepare('SELECT * FROM notes WHERE id = ? AND written_by = ?').get(req.params.id, req.userId));", "db.prepare('DELETE FROM notes WHERE id = @id AND written_by = @by').run({ id: req.params.id, by: req.userId });") });
  projectTest(rule, 'the database is told who is calling', { 'schema.sql': table(tied), 'app.js': express("import pg from 'pg';\nconst pool = new pg.Pool();", "await pool.query(\"SELECT set_config('app.user', $1, true)\", [req.userId]);\n  res.json((await pool.query('SELECT * FROM notes WHERE id = $1', [req.params.id])).rows[0]);", `await pool.query('DELETE FROM notes WHERE id = $1', [req.params.id]); ${mark}`) });
});

describe('schemas in the code', () => {
  const mongoose = (field: string): string => `import mongoose, { Schema } from 'mongoose';
export const Note = mongoose.model('Note', new Schema({ text: String, ${field} }));
`;
  const [read, remove] = ['res.json(await Note.findById(req.params.id));', 'await Note.findByIdAndDelete(req.params.id);'];
  const app = (one: string, other: string): string => express("import { Note } from './note.js';", one, other);
  projectTest(rule, 'Mongoose: a reference', { 'note.js': mongoose("createdBy: { type: Schema.Types.ObjectId, ref: 'User' }"), 'app.js': app(`${read} ${mark}`, `${remove} ${mark}`) });
  projectTest(rule, 'Mongoose: a reference to something else', { 'note.js': mongoose("topic: { type: Schema.Types.ObjectId, ref: 'Topic' }"), 'app.js': app(read, remove) });
  projectTest(rule, 'Mongoose: who has touched it last', { 'note.js': mongoose("updatedBy: { type: Schema.Types.ObjectId, ref: 'User' }"), 'app.js': app(read, remove) });
  projectTest(rule, 'what everybody may list, everybody may read', { 'note.js': mongoose("createdBy: { type: Schema.Types.ObjectId, ref: 'User' }"), 'app.js': app('res.json(await Note.findById(req.params.id));', `${remove} ${mark}`).replace('app.listen', "app.get('/notes', async (req, res) => { res.json(await Note.find()); });\napp.listen") });
  projectTest(rule, 'Sequelize: a reference', { 'app.js': express("import { DataTypes, Sequelize } from 'sequelize';\nconst sequelize = new Sequelize(process.env.DB);\nconst Note = sequelize.define('Note', { text: DataTypes.STRING, writtenBy: { type: DataTypes.INTEGER, references: { model: 'Users', key: 'id' } } });", `res.json(await Note.findByPk(req.params.id)); ${mark}`, `await Note.destroy({ where: { id: req.params.id } }); ${mark}`) });
  projectTest(rule, 'Drizzle: a reference', { 'app.js': express("import { eq } from 'drizzle-orm';\nimport { drizzle } from 'drizzle-orm/node-postgres';\nimport { integer, pgTable, serial, text } from 'drizzle-orm/pg-core';\nconst users = pgTable('users', { id: serial('id').primaryKey(), name: text('name') });\nconst notes = pgTable('notes', { id: serial('id').primaryKey(), writtenBy: integer('written_by').notNull().references(() => users.id) });\nconst db = drizzle(process.env.DB);", `res.json(await db.select().from(notes).where(eq(notes.id, req.params.id))); ${mark}`, `await db.delete(notes).where(eq(notes.id, req.params.id)); ${mark}`) });
});

describe('Nest and TypeORM', () => {
  const nest = (relation: string, where: string, end = ''): Record<string, string> => ({
    'user.entity.ts': "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity()\nexport class User { @PrimaryGeneratedColumn() id: number; @Column() name: string; }\n",
    'note.entity.ts': `import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './user.entity';
@Entity()
export class Note { @PrimaryGeneratedColumn() id: number; @Column() text: string; ${relation} }
`,
    'notes.controller.ts': `import { Controller, Get, Module, Param, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Note } from './note.entity';
@Controller('notes')
@UseGuards(AuthGuard('jwt'))
export class NotesController {
  constructor(@InjectRepository(Note) private readonly notes: Repository<Note>) {}
  @Get(':id')
  one(@Param('id') id: string, @Req() req) {
    return this.notes.findOneBy({ ${where} }); ${end}
  }
}
@Module({ controllers: [NotesController] })
export class AppModule {}
`,
  });
  const relation = '@ManyToOne(() => User, (user) => user.id) writer: User;';
  projectTest(rule, 'a relation to a user', nest(relation, 'id: Number(id)', mark), { says: ['nothing holds its writer against who is calling'] });
  projectTest(rule, 'no relation', nest('@Column() topic: string;', 'id: Number(id)'));
  projectTest(rule, 'the caller is asked for', nest(relation, 'id: Number(id), writer: { id: req.user.id }'));
});

describe('Fastify and a tag of SQL', () => {
  const fastify = (condition: string, end = ''): Record<string, string> => ({
    'migrations/001.sql': 'create table accounts (id uuid primary key, name text);\ncreate table projects (id uuid primary key);\nalter table projects add column account_id uuid references accounts (id);\n',
    'app.ts': `import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import postgres from 'postgres';
const sql = postgres(process.env.DATABASE_URL!);
const app = Fastify();
app.register(jwt, { secret: process.env.KEY! });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
app.get<{ Params: { id: string } }>('/projects/:id', async (request) => {
  const [project] = await sql\`select * from projects where \${1} = 1 and id = \${request.params.id}${condition}\`; ${end}
  return { name: project.name };
});
`,
  });
  projectTest(rule, 'by an id of the client’s', fastify('', mark));
  projectTest(rule, 'and by who is calling', fastify(' and account_id = ${request.user.sub}'));
});
