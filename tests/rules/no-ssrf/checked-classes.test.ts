import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const controller = (given: string, sent: string, more = '') => ({
  'main.ts': `
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsIn, IsString, IsUrl, Matches, registerDecorator, Validate, ValidateBy, ValidatorConstraint } from 'class-validator';

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

describe('decorators of the project that ask for a check', () => {
  const call = 'return fetch(site.name);';
  const loud = `${call} // expect: no-ssrf`;
  const registering = (validator: string, more = ''): string => `
${more}
function Known(...hosts: string[]) {
  return (target: object, propertyName: string) => {
    registerDecorator({ name: 'known', target: target.constructor, propertyName, constraints: [hosts], validator: ${validator} });
  };
}`;
  const known = "@Known('https://a.example.com/', 'https://b.example.com/')";
  projectTest('no-ssrf', 'for one of some addresses', controller('@Known()', call, registering("{ validate: (text: string) => ['https://a.example.com/', 'https://b.example.com/'].includes(text) }")));
  projectTest('no-ssrf', 'for a text', controller('@Known()', loud, registering("{ validate: (text: string) => typeof text === 'string' }")));
  projectTest('no-ssrf', 'for one of what is given to the decorator', controller(known, call, registering('{ validate(text, args) { const [all] = args.constraints; return all.includes(text); } }')));
  projectTest('no-ssrf', 'for what is not among that', controller(known, loud, registering('{ validate(text, args) { const [all] = args.constraints; return !all.includes(text); } }')));
  const constraint = (test: string): string => `@ValidatorConstraint()\nclass OfUs { validate(text: string) { return ${test}; } }`;
  projectTest('no-ssrf', 'a class that asks for an expression', controller('@Known()', call, registering('OfUs', constraint('/^https:\\/\\/[a-z]+\\.example\\.com\\/$/.test(text)'))));
  projectTest('no-ssrf', 'a class that asks for a length', controller('@Known()', loud, registering('OfUs', constraint('text.length < 80'))));
  projectTest('no-ssrf', 'a class from a package', controller('@Known()', call, registering('OfUs', "import { OfUs } from 'known-sites';")));
  projectTest('no-ssrf', 'one that asks for nothing', controller('@Known()', loud, 'const Known = () => (target: object, propertyName: string) => { console.log(target, propertyName); };'));
});

describe('decorators out of sight', () => {
  const call = 'return fetch(site.name);';
  projectTest('no-ssrf', 'by the name of a check', controller('@IsKnownSite()', call, "import { IsKnownSite } from 'known-sites';"));
  projectTest('no-ssrf', 'by another name', controller('@Documented()', `${call} // expect: no-ssrf`, "import { Documented } from 'known-sites';"));
});

describe('addresses whose host a class asks for', () => {
  const call = 'return fetch(site.name);';
  const loud = `${call} // expect: no-ssrf`;
  projectTest('no-ssrf', 'one of a list', controller("@IsUrl({ host_whitelist: ['a.example.com', /\\.example\\.org$/] })", call));
  projectTest('no-ssrf', 'none of a list', controller("@IsUrl({ host_blacklist: ['localhost'] })", loud));
  projectTest('no-ssrf', 'an address that ends as those of the internet do', controller("@IsUrl({ require_tld: true, protocols: ['https'] })", loud));
  projectTest('no-ssrf', 'options out of sight', controller('@IsUrl(options)', call, "import { options } from 'known-sites';"));
  projectTest('no-ssrf', 'one of a list of addresses', controller("@IsIn(['https://a.example.com/'])", call));
});
