import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const controller = (given: string, sent: string, more = '') => ({
  'main.ts': `
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString, Matches } from 'class-validator';

${more}
class Site {
  @IsString()
  ${given}
  name: string;
}

@Controller('sites')
class SitesController {
  @Post()
  check(@Body() site: Site) {
    ${sent}
  }
}

@Module({ controllers: [SitesController] })
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}
start();
`,
});

describe('texts that a class holds against an expression', () => {
  const call = 'return fetch(`https://${site.name}.example.com/`);';
  const loud = `${call} // expect: no-ssrf`;
  projectTest('no-ssrf', 'letters, digits and dashes alone', controller('@Matches(/^[a-z0-9-]+$/)', call));
  projectTest('no-ssrf', 'the expression in a constant, with a message', controller("@Matches(NAME, { message: 'letters only' })", call, 'const NAME = /^[a-z]{3,20}$/;'));
  projectTest('no-ssrf', 'anywhere in the text', controller('@Matches(/[a-z0-9-]+/)', loud));
  projectTest('no-ssrf', 'anything but blanks', controller('@Matches(/^[^ ]+$/)', loud));
  projectTest('no-ssrf', 'no expression', controller('', loud));
});
