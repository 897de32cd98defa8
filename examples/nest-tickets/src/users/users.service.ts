import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { BadRequestException, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { config } from '../config.js';
import { User } from './user.entity.js';

@Injectable()
export class UsersService implements OnModuleInit {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async onModuleInit(): Promise<void> {
    if (await this.users.existsBy({ email: config.admin.email })) return;
    await this.users.insert({ email: config.admin.email, passwordHash: hash(config.admin.password), role: 'admin' });
  }

  async create(email: string, password: string): Promise<number> {
    const confirmationCode = randomBytes(24).toString('hex');
    const user = await this.users.save({ email, passwordHash: hash(password), confirmationCode });
    return user.id;
  }

  async withPassword(email: string, password: string): Promise<User | undefined> {
    const user = await this.users.findOneBy({ email });
    return user && matches(password, user.passwordHash) ? user : undefined;
  }

  /** The code from the mail works once. */
  async confirm(code: string): Promise<void> {
    const { affected } = await this.users.update({ confirmationCode: code }, { confirmed: true, confirmationCode: null });
    if (affected !== 1) throw new BadRequestException('This link has been used or has run out.');
  }

  async changePassword(id: number, password: string): Promise<void> {
    await this.users.update({ id }, { passwordHash: hash(password) });
  }

  everybody(): Promise<User[]> {
    return this.users.find({ order: { email: 'ASC' } });
  }

  agents(): Promise<Pick<User, 'id' | 'email' | 'role'>[]> {
    return this.users.find({ select: { id: true, email: true, role: true }, order: { email: 'ASC' } });
  }
}

function hash(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
}

function matches(password: string, stored: string): boolean {
  const [salt = '', expected = ''] = stored.split(':');
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, 'hex'), 32), Buffer.from(expected, 'hex'));
}
