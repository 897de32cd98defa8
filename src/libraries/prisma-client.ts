import { defineLibrary } from './define.js';

/** A client generated elsewhere is known by its own package only. */
export const prismaClient = defineLibrary({
  packages: ['@prisma/client', '@prisma/client/edge', '@prisma/client/extension'],
  types: { 'Prisma.TransactionClient': 'PrismaClient', 'Prisma.DefaultPrismaClient': 'PrismaClient' },
  facts: [
    { path: 'PrismaClient#$queryRawUnsafe|$executeRawUnsafe', is: 'sink', of: 'sql', at: ['0'] },
    // Called as tags these bind their values: the first argument is then constant.
    { path: 'PrismaClient#$queryRaw|$executeRaw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Prisma.raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'raw', is: 'sink', of: 'sql', at: ['0'] },
    { path: 'Prisma.sql|join|empty', is: 'derives', from: [] },
    { path: 'sql|join|empty', is: 'derives', from: [] },
    { path: 'PrismaClient#$transaction', is: 'calls', at: '0', with: ['PrismaClient'] },
    { path: 'PrismaClient#$extends|$on', is: 'receiver' },
  ],
});
