import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

describe('TypeScript', () => {
  projectTest(rule, 'a data source injected into the controller', {
    'cities.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Controller('cities')
export class CitiesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  search(@Query('name') name: string) {
    return this.dataSource.query(\`SELECT * FROM cities WHERE name LIKE '\${name}%'\`); // expect: no-sql-string-building
  }
}
`,
  });

  projectTest(rule, 'a data source injected into the controller, the value bound', {
    'cities.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Controller('cities')
export class CitiesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  search(@Query('name') name: string) {
    return this.dataSource.query('SELECT * FROM cities WHERE name LIKE $1', [\`\${name}%\`]);
  }
}
`,
  });

  projectTest(rule, 'controller, service and repository in three files, joined by a module', {
    'trips.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { TripsService } from './trips.service';

@Controller('trips')
export class TripsController {
  constructor(private readonly trips: TripsService) {}

  @Get()
  list(@Query('sort') sort: string) {
    return this.trips.list(sort);
  }
}
`,
    'trips.service.ts': `
import { Injectable } from '@nestjs/common';
import { TripsRepository } from './trips.repository';

@Injectable()
export class TripsService {
  constructor(private readonly repository: TripsRepository) {}

  list(sort: string) {
    return this.repository.sorted(sort);
  }
}
`,
    'trips.repository.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Trip } from './trip.entity';

@Injectable()
export class TripsRepository {
  constructor(@InjectRepository(Trip) private readonly trips: Repository<Trip>) {}

  sorted(column: string) {
    return this.trips.query(\`SELECT * FROM trips ORDER BY \${column}\`); // expect: no-sql-string-building
  }
}
`,
    'trip.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Trip {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
}
`,
    'trips.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Trip } from './trip.entity';
import { TripsController } from './trips.controller';
import { TripsRepository } from './trips.repository';
import { TripsService } from './trips.service';

@Module({ imports: [TypeOrmModule.forFeature([Trip])], controllers: [TripsController], providers: [TripsService, TripsRepository] })
export class TripsModule {}
`,
  }, { says: ['TripsService.list (trips.service.ts:9), TripsRepository.sorted (trips.repository.ts:11)'] });

  projectTest(rule, 'controller, service and repository in three files, the column from a fixed list', {
    'trips.controller.ts': `
import { Controller, Get, Query } from '@nestjs/common';
import { TripsService } from './trips.service';

@Controller('trips')
export class TripsController {
  constructor(private readonly trips: TripsService) {}

  @Get()
  list(@Query('sort') sort: string) {
    return this.trips.list(sort);
  }
}
`,
    'trips.service.ts': `
import { BadRequestException, Injectable } from '@nestjs/common';
import { TripsRepository } from './trips.repository';

const columns = ['name', 'starts_at'];

@Injectable()
export class TripsService {
  constructor(private readonly repository: TripsRepository) {}

  list(sort: string) {
    if (!columns.includes(sort)) throw new BadRequestException();
    return this.repository.sorted(sort);
  }
}
`,
    'trips.repository.ts': `
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Trip } from './trip.entity';

@Injectable()
export class TripsRepository {
  constructor(@InjectRepository(Trip) private readonly trips: Repository<Trip>) {}

  sorted(column: string) {
    return this.trips.query(\`SELECT * FROM trips ORDER BY \${column}\`);
  }
}
`,
    'trip.entity.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Trip {
  @PrimaryGeneratedColumn() id: number;
  @Column() name: string;
}
`,
    'trips.module.ts': `
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Trip } from './trip.entity';
import { TripsController } from './trips.controller';
import { TripsRepository } from './trips.repository';
import { TripsService } from './trips.service';

@Module({ imports: [TypeOrmModule.forFeature([Trip])], controllers: [TripsController], providers: [TripsService, TripsRepository] })
export class TripsModule {}
`,
  });

  projectTest(rule, 'a client behind a token of the module', {
    'ledger.module.ts': `
import { Controller, Get, Inject, Module, Param } from '@nestjs/common';
import { Pool } from 'pg';

export const LEDGER_DB = Symbol('ledger database');

@Controller('ledger')
export class LedgerController {
  constructor(@Inject(LEDGER_DB) private readonly db) {}

  @Get(':account')
  entries(@Param('account') account: string) {
    return this.db.query(\`SELECT * FROM entries WHERE account = '\${account}'\`); // expect: no-sql-string-building
  }
}

@Module({ controllers: [LedgerController], providers: [{ provide: LEDGER_DB, useFactory: () => new Pool() }] })
export class LedgerModule {}
`,
  });

  projectTest(rule, 'a path parameter that a pipe turns into a number', {
    'ledger.module.ts': `
import { Controller, Get, Inject, Module, Param, ParseIntPipe } from '@nestjs/common';
import { Pool } from 'pg';

export const LEDGER_DB = Symbol('ledger database');

@Controller('ledger')
export class LedgerController {
  constructor(@Inject(LEDGER_DB) private readonly db) {}

  @Get(':account')
  entries(@Param('account', ParseIntPipe) account: number) {
    return this.db.query(\`SELECT * FROM entries WHERE account = '\${account}'\`);
  }
}

@Module({ controllers: [LedgerController], providers: [{ provide: LEDGER_DB, useFactory: () => new Pool() }] })
export class LedgerModule {}
`,
  });

  projectTest(rule, 'a body whose class is checked by no pipe', {
    'audit.controller.ts': `
import { Body, Controller, Post } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { DataSource } from 'typeorm';

class AuditQuery {
  @IsInt() year: number;
}

@Controller('audit')
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  run(@Body() query: AuditQuery) {
    return this.dataSource.query('SELECT * FROM audit WHERE year = ' + query.year); // expect: no-sql-string-building
  }
}
`,
  });

  projectTest(rule, 'a body whose class a pipe checks', {
    'audit.controller.ts': `
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { DataSource } from 'typeorm';

class AuditQuery {
  @IsInt() year: number;
}

@Controller('audit')
@UsePipes(new ValidationPipe())
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  run(@Body() query: AuditQuery) {
    return this.dataSource.query('SELECT * FROM audit WHERE year = ' + query.year);
  }
}
`,
  });
});
