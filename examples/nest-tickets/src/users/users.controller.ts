import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { Admin } from '../auth/decorators.js';
import { PasswordDto } from '../auth/auth.dto.js';
import { UsersService } from './users.service.js';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Admin()
  list() {
    return this.users.agents();
  }

  @Get('directory')
  @Admin()
  directory() {
    return this.users.everybody(); // expect: no-sensitive-fields-in-response
  }

  @Put(':id/password')
  @Admin()
  @HttpCode(204)
  async setPassword(@Param('id', ParseIntPipe) id: number, @Body() { password }: PasswordDto): Promise<void> {
    await this.users.changePassword(id, password);
  }

  // The provisioning tool of the head office calls this with what it finds in its own table.
  @Post('provision')
  @Admin()
  async provision(
    @Query('email') email: string,
    @Query('password') password: string, // expect: no-credentials-in-url
  ): Promise<{ id: number }> {
    return { id: await this.users.create(email, password) };
  }
}
