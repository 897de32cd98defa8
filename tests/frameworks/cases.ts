/** How a framework spells what handlers read and do: expressions, and statements that answer. */
export interface Spelling {
  readonly query: (name: string) => string;
  readonly param: (name: string) => string;
  readonly body: (name: string) => string;
  /** The body as a whole. */
  readonly whole: string;
  readonly header: (name: string) => string;
  readonly host: string;
  readonly cookie: (name: string) => string;
  /** The id of who is calling, behind authentication. */
  readonly caller: string;
  readonly json: (value: string) => string;
  readonly page: (value: string) => string;
  readonly fail: (value: string) => string;
  readonly answer: (status: number, value: string) => string;
  readonly redirect: (value: string) => string;
  readonly setHeader: (name: string, value: string) => string;
  readonly setCookie: (name: string, value: string, options: string) => string;
}

/** One handler, told so that every framework can say it. */
export interface Case {
  readonly name: string;
  /** Rules of which one has to report it; of a safe twin none. */
  readonly rules: readonly string[];
  readonly imports: string;
  /** What stands at the top of the file. */
  readonly top: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  /** Whether callers have to sign in. */
  readonly auth: boolean;
  /** Another route stands beside it for which they have to. */
  readonly others?: true;
  readonly handler: (spelling: Spelling) => string;
}

type Parts = Partial<Omit<Case, 'name' | 'handler'>> & Pick<Case, 'handler'>;

const usual = { imports: '', top: '', method: 'post', path: '/things/:id', auth: true } as const;

export function weakness(name: string, rule: string, parts: Parts): Case {
  return { ...usual, rules: [rule], ...parts, name };
}

export function twin(name: string, parts: Parts): Case {
  return { ...usual, rules: [], ...parts, name };
}

type Setup = Pick<Case, 'imports' | 'top'>;

export const statements: Setup = { imports: "import { Pool } from 'pg';", top: 'const pool = new Pool();' };

export const documents: Setup = {
  imports: "import mongoose from 'mongoose';",
  top: `const Thing = mongoose.model('Thing', new mongoose.Schema({ name: String, price: Number, owner: { type: mongoose.Schema.Types.ObjectId, ref: 'User' } }));
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, role: String }));`,
};

export const records: Setup = { imports: "import { PrismaClient } from '@prisma/client';", top: 'const prisma = new PrismaClient();' };

/** The same with further imports, and more at the top of the file. */
export function having(setup: Setup | undefined, imports: string, top = ''): Setup {
  return { imports: `${setup?.imports ?? ''}\n${imports}`, top: `${setup?.top ?? ''}\n${top}` };
}

export const zod = "import { z } from 'zod';";
