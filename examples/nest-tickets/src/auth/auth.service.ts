import { Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { UsersService } from '../users/users.service.js';
import type { Principal } from './principal.js';

@Injectable()
export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly jwt: JwtService,
  ) {}

  register(email: string, password: string): Promise<number> {
    return this.users.create(email, password);
  }

  /** How long the token lives is said once, in AuthModule. */
  async signIn(email: string, password: string): Promise<string> {
    const user = await this.users.withPassword(email, password);
    if (!user) throw new UnauthorizedException('E-mail or password is wrong.');
    return this.jwt.signAsync({ sub: String(user.id), role: user.role });
  }

  async principalOf(token: string): Promise<Principal> {
    const { sub, role } = await this.jwt.verifyAsync<{ sub: string; role: string }>(token);
    return { id: Number(sub), role };
  }

  confirm(code: string): Promise<void> {
    return this.users.confirm(code);
  }
}
