import { defineLibrary } from './define.js';

/** Documentation only. Mapped types keep the checks of the class they start from. */
export const nestjsSwagger = defineLibrary({
  packages: ['@nestjs/swagger'],
  facts: [
    { path: 'SwaggerModule.setup', is: 'exposes', what: 'api-docs', on: '1', url: '0' },
    {
      path: 'ApiTags|ApiResponse|ApiOkResponse|ApiCreatedResponse|ApiAcceptedResponse|ApiNoContentResponse|ApiBadRequestResponse|ApiUnauthorizedResponse|ApiForbiddenResponse|ApiNotFoundResponse|ApiConflictResponse|ApiUnprocessableEntityResponse|ApiTooManyRequestsResponse|ApiInternalServerErrorResponse|ApiDefaultResponse|ApiPayloadTooLargeResponse|ApiServiceUnavailableResponse|ApiMethodNotAllowedResponse|ApiGoneResponse|ApiFoundResponse|ApiMovedPermanentlyResponse',
      is: 'decorator',
      means: { as: 'inert' },
    },
    {
      path: 'ApiParam|ApiQuery|ApiBody|ApiHeader|ApiHeaders|ApiConsumes|ApiProduces|ApiExtraModels|ApiExtension|ApiHideProperty|ApiProperty|ApiPropertyOptional|ApiResponseProperty|ApiSchema|ApiCallbacks|ApiLink',
      is: 'decorator',
      means: { as: 'inert' },
    },
    {
      path: 'ApiBearerAuth|ApiBasicAuth|ApiCookieAuth|ApiOAuth2|ApiSecurity',
      is: 'decorator',
      means: { as: 'inert' },
    },
    { path: 'ApiExcludeEndpoint|ApiExcludeController', is: 'decorator', means: { as: 'hidden' } },
    { path: 'ApiOperation', is: 'decorator', means: { as: 'deprecated', at: '0.deprecated' } },
    { path: 'PartialType|PickType|OmitType', is: 'returns', at: '0' },
  ],
});
