import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const controller = (given: string, sent: string, more = '') => ({
  'main.ts': `
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString, Matches, Validate, ValidateBy, ValidatorConstraint } from 'class-validator';

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

describe('texts that functions of the project check for a class', () => {
  const call = 'return fetch(site.name);';
  const loud = `${call} // expect: no-ssrf`;
  const rule = (test: string): string => `
const hosts = ['a.example.com', 'b.example.com'];

@ValidatorConstraint({ name: 'known' })
class Known {
  validate(text: string) {
    try {
      return ${test};
    } catch {
      return false;
    }
  }
}`;
  projectTest('no-ssrf', 'a class that asks for one of some hosts', controller('@Validate(Known)', call, rule('hosts.includes(new URL(text).hostname)')));
  projectTest('no-ssrf', 'a class that asks for an address', controller('@Validate(Known)', loud, rule('new URL(text).hostname.length > 3')));
  projectTest('no-ssrf', 'a class from a package', controller('@Validate(Known)', call, "import { Known } from 'known-sites';"));
  const written = (test: string): string => `@ValidateBy({ name: 'known', validator: { validate: (text) => ${test} } })`;
  projectTest('no-ssrf', 'a function that asks for one of some addresses', controller(written("['https://a.example.com/', 'https://b.example.com/'].includes(text)"), call));
  projectTest('no-ssrf', 'a function that asks for a text', controller(written("typeof text === 'string'"), loud));
});
