import type { JWT } from '@fastify/jwt';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { users } from '../db/schema.js';
import { unauthorized } from '../errors.js';
import { hashPassword, hashScannerPassword, isPassword } from '../passwords.js';
import type { Role } from '../plugins/auth.js';

export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly jwt: JWT,
  ) {}

  async signUp(email: string, password: string): Promise<number> {
    const [user] = await this.db
      .insert(users)
      .values({ email, passwordHash: hashPassword(password), role: 'reader' })
      .returning({ id: users.id });
    return user!.id;
  }

  async join(email: string, password: string, role: string): Promise<number> {
    const [user] = await this.db // expect: no-client-controlled-role
      .insert(users)
      .values({ email, passwordHash: hashPassword(password), role })
      .returning({ id: users.id });
    return user!.id;
  }

  async addScanner(email: string, password: string): Promise<number> {
    const [user] = await this.db
      .insert(users)
      .values({ email, passwordHash: hashScannerPassword(password), role: 'scanner' })
      .returning({ id: users.id });
    return user!.id;
  }

  async signIn(email: string, password: string): Promise<string> {
    const [user] = await this.db.select().from(users).where(eq(users.email, email));
    if (!user || !isPassword(password, user.passwordHash)) throw unauthorized('E-mail or password is wrong.');
    return this.jwt.sign({ sub: String(user.id), role: user.role as Role }, { expiresIn: '30m' });
  }
}
