import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-authentication';

describe('TypeScript', () => {
  projectTest(rule, 'routing-controllers: one method asks for a caller, one does not', {
    'app.ts': `
import { createExpressServer } from 'routing-controllers';
import { OrdersController } from './orders.controller';

createExpressServer({ controllers: [OrdersController], authorizationChecker: (action) => isKnown(action.request.headers.authorization) }).listen(3000);
`,
    'orders.controller.ts': `
import { Authorized, Body, Delete, JsonController, Param, Post } from 'routing-controllers';

@JsonController('/orders')
export class OrdersController {
  @Authorized()
  @Post('/')
  create(@Body() order: unknown) {
    return order;
  }
  @Delete('/:id') // expect: require-authentication
  remove(@Param('id') id: string) {
    return id;
  }
}
`,
  });

  projectTest(rule, 'routing-controllers: the application checks before it takes the controllers', {
    'app.ts': `
import express from 'express';
import { useExpressServer } from 'routing-controllers';
import { OrdersController } from './orders.controller';

const app = express();
app.use((req, res, next) => (req.headers.authorization === process.env.KEY ? next() : res.sendStatus(401)));
useExpressServer(app, { controllers: [OrdersController] });
app.listen(3000);
`,
    'orders.controller.ts': `
import { Body, Delete, JsonController, Param, Post } from 'routing-controllers';

@JsonController('/orders')
export class OrdersController {
  @Post('/')
  create(@Body() order: unknown) {
    return order;
  }
  @Delete('/:id')
  remove(@Param('id') id: string) {
    return id;
  }
}
`,
  });

  projectTest(rule, 'tsoa: nothing in sight registers the routes', {
    'orders.controller.ts': `
import { Body, Controller, Delete, Path, Post, Route, Security } from 'tsoa';

@Route('orders')
export class OrdersController extends Controller {
  @Security('jwt')
  @Post()
  public create(@Body() order: unknown) {
    return order;
  }
  @Delete('{id}')
  public remove(@Path() id: string) {
    return id;
  }
}
`,
  });
});
