import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CredentialsDto } from './auth.dto.js';
import { AuthService } from './auth.service.js';
import { CurrentUser, Public } from './decorators.js';
import type { Principal } from './principal.js';

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Public()
  @Post('login') // expect: require-auth-rate-limit
  @HttpCode(200)
  async login(@Body() { email, password }: CredentialsDto): Promise<{ token: string }> {
    return { token: await this.auth.signIn(email, password) };
  }

  @Public()
  @Post('register') // expect: require-flow-throttling
  async register(@Body() { email, password }: CredentialsDto): Promise<{ id: number }> {
    return { id: await this.auth.register(email, password) };
  }

  // Where the link in the mail points to.
  @Public()
  @Get('verify-email')
  async verifyEmail(@Query('token') token: string): Promise<{ confirmed: true }> {
    await this.auth.confirm(token);
    return { confirmed: true };
  }

  @Get('me')
  me(@CurrentUser() user: Principal): Principal {
    return user;
  }
}
