import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

/** Customers send us a screenshot when the portal fails, so the answer says where. */
@Catch(Error)
export class SupportFilter implements ExceptionFilter<Error> {
  catch(exception: Error, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (exception instanceof HttpException) {
      response.status(exception.getStatus()).json(exception.getResponse());
      return;
    }
    response.status(500).json({ statusCode: 500, message: 'The portal failed.', trace: exception.stack }); // expect: no-error-details-in-response
  }
}
