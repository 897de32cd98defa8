import { defineLibrary } from './define.js';

/** Where the types of express are declared; projects annotate with either. */
export const expressServeStaticCore = defineLibrary({
  packages: ['express-serve-static-core'],
  types: {
    Request: 'express:Request',
    Response: 'express:Response',
    NextFunction: 'express:NextFunction',
    RequestHandler: 'express:RequestHandler',
    ErrorRequestHandler: 'express:ErrorRequestHandler',
    Express: 'express:Express',
    Application: 'express:Application',
    Router: 'express:Router',
    IRouter: 'express:IRouter',
  },
  facts: [],
});
