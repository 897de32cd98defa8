export const packages = { '@nestjs/common': '^11.1.0', '@nestjs/core': '^11.1.0', '@nestjs/jwt': '^11.0.0', '@nestjs/typeorm': '^11.0.0', '@nestjs/platform-express': '^11.1.0', typeorm: '^0.3.27', 'class-validator': '^0.14.2', 'class-transformer': '^0.5.1' };

export function shared(modules) {
  return {
    'main.ts': `
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

const app = await NestFactory.create(AppModule);
app.setGlobalPrefix('api/v1', { exclude: ['health'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(process.env.PORT ?? 3000);
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from './auth/auth.module.js';
import { JwtAuthGuard } from './auth/jwt-auth.guard.js';
import { HealthController } from './health.controller.js';
${modules.map((one) => `import { ${one.name}Module } from './${one.path}/${one.path}.module.js';`).join('\n')}

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, autoLoadEntities: true }),
    AuthModule,
${modules.map((one) => `    ${one.name}Module,`).join('\n')}
  ],
  controllers: [HealthController],
  providers: [{ provide: APP_GUARD, useClass: JwtAuthGuard }],
})
export class AppModule {}
`,
    'health.controller.ts': `
import { Controller, Get } from '@nestjs/common';
import { Public } from './auth/decorators.js';

@Controller('health')
export class HealthController {
  @Public()
  @Get()
  check() {
    return { ok: true };
  }
}
`,
    'auth/decorators.ts': `
import { applyDecorators, createParamDecorator, SetMetadata, UseGuards, type ExecutionContext } from '@nestjs/common';
import { RolesGuard } from './roles.guard.js';

export const Public = () => SetMetadata('isPublic', true);
export const Roles = (...roles: string[]) => applyDecorators(SetMetadata('roles', roles), UseGuards(RolesGuard));
export const UserId = createParamDecorator((_data: unknown, context: ExecutionContext) => Number(context.switchToHttp().getRequest().user.sub));
`,
    'auth/roles.guard.ts': `
import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get<string[]>('roles', context.getHandler());
    const { user } = context.switchToHttp().getRequest();
    if (roles && !roles.includes(user.role)) throw new ForbiddenException();
    return true;
  }
}
`,
    'auth/jwt-auth.guard.ts': `
import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class JwtAuthGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride<boolean>('isPublic', [context.getHandler(), context.getClass()]);
    if (isPublic) return true;
    const request = context.switchToHttp().getRequest();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) throw new UnauthorizedException();
    try {
      request.user = await this.jwt.verifyAsync(token);
    } catch {
      throw new UnauthorizedException();
    }
    return true;
  }
}
`,
    'auth/auth.module.ts': `
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';

@Module({
  imports: [JwtModule.register({ global: true, secret: process.env.JWT_SECRET, signOptions: { expiresIn: '15m' } })],
  controllers: [AuthController],
  providers: [AuthService],
})
export class AuthModule {}
`,
    'auth/auth.service.ts': `
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService, private readonly source: DataSource) {}

  async login(email: string, password: string): Promise<{ accessToken: string }> {
    const [user] = await this.source.query('SELECT id, role FROM users WHERE email = $1 AND password_hash = crypt($2, password_hash)', [email, password]);
    if (!user) throw new UnauthorizedException();
    return { accessToken: await this.jwt.signAsync({ sub: String(user.id), role: user.role }) };
  }
}
`,
    'auth/auth.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { IsEmail, IsString } from 'class-validator';
import { AuthService } from './auth.service.js';
import { Public } from './decorators.js';

export class LoginDto {
  @IsEmail() email!: string;
  @IsString() password!: string;
}

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Public()
  @Post('login')
  login(@Body() body: LoginDto) {
    return this.auth.login(body.email, body.password);
  }
}
`,
  };
}

export function module({ name, lower, path, fields, buildsSql, fetches }, other) {
  const table = path.replaceAll('-', '_');
  return {
    [`${lower}.entity.ts`]: `
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('${table}')
export class ${name} {
  @PrimaryGeneratedColumn() id!: number;
  @Column() ownerId!: number;
${fields.map((field) => `  @Column({ length: 200 }) ${field}!: string;`).join('\n')}
  @CreateDateColumn() createdAt!: Date;
}
`,
    [`dto/create-${path}.dto.ts`]: `
import { IsString, MaxLength } from 'class-validator';

export class Create${name}Dto {
${fields.map((field) => `  @IsString()\n  @MaxLength(200)\n  readonly ${field}!: string;`).join('\n\n')}
}
`,
    [`dto/list-${path}.dto.ts`]: `
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';

export class List${name}Dto {
  @Type(() => Number) @IsInt() @Min(1) readonly page: number = 1;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly size: number = 20;
  @IsOptional() @IsString() readonly words?: string;
}
`,
    [`${path}.module.ts`]: `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ${name} } from './${lower}.entity.js';
import { ${name}Controller } from './${path}.controller.js';
import { ${name}Service } from './${path}.service.js';
${other ? `import { ${other.name}Module } from '../${other.path}/${other.path}.module.js';\n` : ''}
@Module({
  imports: [TypeOrmModule.forFeature([${name}])${other ? `, ${other.name}Module` : ''}],
  controllers: [${name}Controller],
  providers: [${name}Service],
  exports: [${name}Service],
})
export class ${name}Module {}
`,
    [`${path}.service.ts`]: `
import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Create${name}Dto } from './dto/create-${path}.dto.js';
import type { List${name}Dto } from './dto/list-${path}.dto.js';
import { ${name} } from './${lower}.entity.js';
${other ? `import { ${other.name}Service } from '../${other.path}/${other.path}.service.js';\n` : ''}
@Injectable()
export class ${name}Service {
  constructor(@InjectRepository(${name}) private readonly rows: Repository<${name}>${other ? `, private readonly others: ${other.name}Service` : ''}) {}

  async get(id: number, userId: number): Promise<${name}> {
    const found = await this.rows.findOneBy({ id });
    if (!found) throw new NotFoundException();
    if (found.ownerId !== userId) throw new ForbiddenException();
    return found;
  }

  async list(userId: number, options: List${name}Dto): Promise<${name}[]> {
    if (options.words) return this.search(options.words);
    return this.rows.find({ where: { ownerId: userId }, take: options.size, skip: (options.page - 1) * options.size, order: { createdAt: 'DESC' } });
  }

  async search(words: string): Promise<${name}[]> {
${buildsSql ? `    return this.rows.query(\`SELECT * FROM ${table} WHERE ${fields[0]} LIKE '%\${words}%'\`);` : `    return this.rows.createQueryBuilder('row').where('row.${fields[0]} LIKE :words', { words: '%' + words + '%' }).getMany();`}
  }

  async create(userId: number, input: Create${name}Dto): Promise<${name}> {
${other ? `    await this.others.list(userId, { page: 1, size: 1 });\n` : ''}    return this.rows.save(this.rows.create({ ...input, ownerId: userId }));
  }

  async update(id: number, userId: number, changes: Partial<Create${name}Dto>): Promise<${name}> {
    const found = await this.get(id, userId);
    return this.rows.save({ ...found, ...changes });
  }

  async remove(id: number, userId: number): Promise<void> {
    const found = await this.get(id, userId);
    await this.rows.delete(found.id);
  }
${fetches ? `
  async preview(url: string): Promise<string> {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return (await response.text()).slice(0, 1_000);
  }
` : ''}}
`,
    [`${path}.controller.ts`]: `
import { Body, Controller, Delete, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { Roles, UserId } from '../auth/decorators.js';
import { Create${name}Dto } from './dto/create-${path}.dto.js';
import { List${name}Dto } from './dto/list-${path}.dto.js';
import { ${name}Service } from './${path}.service.js';

@Controller('${path}')
export class ${name}Controller {
  constructor(private readonly service: ${name}Service) {}

  @Get()
  list(@UserId() userId: number, @Query() options: List${name}Dto) {
    return this.service.list(userId, options);
  }
${fetches ? `
  @Get('preview')
  preview(@Query('url') url: string) {
    return this.service.preview(url);
  }
` : ''}
  @Get(':id')
  get(@UserId() userId: number, @Param('id', ParseIntPipe) id: number) {
    return this.service.get(id, userId);
  }

  @Post()
  create(@UserId() userId: number, @Body() body: Create${name}Dto) {
    return this.service.create(userId, body);
  }

  @Patch(':id')
  update(@UserId() userId: number, @Param('id', ParseIntPipe) id: number, @Body() body: Partial<Create${name}Dto>) {
    return this.service.update(id, userId, body);
  }

  @Roles('admin')
  @Delete(':id')
  remove(@UserId() userId: number, @Param('id', ParseIntPipe) id: number) {
    return this.service.remove(id, userId);
  }
}
`,
  };
}
