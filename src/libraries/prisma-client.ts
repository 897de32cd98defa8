import { defineLibrary } from './define.js';

/** A client generated elsewhere is known by its own package only. */
export const prismaClient = defineLibrary({
  packages: ['@prisma/client', '@prisma/client/edge', '@prisma/client/extension'],
  generators: ['prisma-client', 'prisma-client-js'],
  types: { 'Prisma.TransactionClient': 'PrismaClient', 'Prisma.DefaultPrismaClient': 'PrismaClient' },
  facts: [
    { path: 'PrismaClient#$queryRawUnsafe|$executeRawUnsafe', is: 'sink', of: 'sql', at: ['0'] },
    // Called as tags these bind their values: the first argument is then constant.
    { path: 'PrismaClient#$queryRaw|$executeRaw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'PrismaClient#$queryRaw|$executeRaw|$queryRawUnsafe|$executeRawUnsafe', is: 'operation', sql: ['0'], values: '1...', gives: [] },
    { path: 'Prisma.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Prisma.sql|join|empty', is: 'derives', from: [] },
    { path: 'sql|join|empty', is: 'derives', from: [] },
    { path: 'PrismaClient#$transaction', is: 'calls', at: '0', with: ['PrismaClient'] },
    { path: 'PrismaClient#*.findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow', is: 'operation', does: 'read', filter: '0.where', gives: ['0.select', '0.omit'], picks: ['0.select'], omits: ['0.omit'], joins: { named: ['0.include', '0.select'], in: { narrowed: ['select', 'omit'], joins: ['include', 'select'] } } },
    { path: 'PrismaClient#*.findMany', is: 'operation', does: 'list', filter: '0.where', many: true, bounds: ['0.take', '0.cursor'], gives: ['0.select', '0.omit'], picks: ['0.select'], omits: ['0.omit'], joins: { named: ['0.include', '0.select'], in: { narrowed: ['select', 'omit'], joins: ['include', 'select'] } } },
    { path: 'PrismaClient#*.count|aggregate|groupBy', is: 'operation', does: 'list', filter: '0.where', many: true },
    // Where a column stands for a filter, an object is one. What names a single record takes values only.
    { path: 'PrismaClient#*.findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|updateMany|updateManyAndReturn|deleteMany', is: 'sink', of: 'nosql', at: ['0.where'] },
    { path: 'PrismaClient#*.create|createMany|createManyAndReturn', is: 'operation', does: 'create', data: '0.data', gives: ['0.select', '0.omit'], picks: ['0.select'], omits: ['0.omit'] },
    { path: 'PrismaClient#*.update', is: 'operation', does: 'update', filter: '0.where', data: '0.data', gives: ['0.select', '0.omit'], picks: ['0.select'], omits: ['0.omit'] },
    { path: 'PrismaClient#*.upsert', is: 'operation', does: 'update', filter: '0.where', data: '0.update' },
    { path: 'PrismaClient#*.updateMany|updateManyAndReturn', is: 'operation', does: 'update', filter: '0.where', data: '0.data', many: true },
    { path: 'PrismaClient#*.delete', is: 'operation', does: 'delete', filter: '0.where' },
    { path: 'PrismaClient#*.deleteMany', is: 'operation', does: 'delete', filter: '0.where', many: true },
    { path: 'PrismaClient#$extends|$on', is: 'receiver' },
    { path: 'PrismaClient#$extends', is: 'scopes', by: '0.query' },
    { path: 'PrismaClient#*.findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany', is: 'sink', of: 'projection', at: ['0.select', '0.include', '0.omit'], besides: ['where', 'orderBy', 'cursor', 'take', 'skip', 'distinct'], objects: true },
  ],
});
