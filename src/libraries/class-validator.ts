import { defineLibrary } from './define.js';

/** What a checked property can no longer hold. Checks of addresses leave hosts and content free. */
export const classValidator = defineLibrary({
  packages: ['class-validator'],
  facts: [
    {
      path: 'IsBoolean|IsDate|IsEnum|IsIn|Equals|IsNegative|Max|MinDate|MaxDate',
      is: 'property-check',
      clears: ['all'],
    },
    { path: 'IsInt|IsNumber|IsPositive|IsDivisibleBy|Min|IsNumberString|IsDecimal', is: 'property-check', clears: ['all'], number: true },
    {
      path: 'IsUUID|IsMongoId|IsHexadecimal|IsAlpha|IsAlphanumeric|IsISO8601|IsDateString|IsRFC3339|IsMilitaryTime|IsPort|IsBooleanString|IsOctal|IsISBN|IsISSN|IsISIN|IsIBAN|IsBIC|IsEAN|IsCreditCard|IsBase32|IsBase58|IsHexColor|IsHash|IsFirebasePushId|IsMobilePhone|IsPhoneNumber|IsLatitude|IsLongitude|IsLatLong|IsISO31661Alpha2|IsISO31661Alpha3|IsISO4217CurrencyCode|IsJWT|IsEthereumAddress|IsBtcAddress|IsMACAddress|IsTimeZone',
      is: 'property-check',
      clears: ['all'],
    },
    {
      path: 'IsSemVer|IsLocale|IsCurrency|IsMimeType|IsPostalCode|IsPassportNumber|IsIdentityCard',
      is: 'property-check',
      clears: ['all'],
    },
    { path: 'IsIP', is: 'property-check', clears: ['sql', 'nosql', 'command', 'html', 'path', 'header'] },
    { path: 'IsFQDN', is: 'property-check', clears: ['sql', 'nosql', 'command', 'html', 'path', 'header'] },
    { path: 'IsBase64', is: 'property-check', clears: ['sql', 'nosql', 'command', 'html', 'header'] },
    { path: 'IsEmail', is: 'property-check', clears: ['nosql', 'header'] },
    { path: 'IsUrl', is: 'property-check', clears: ['nosql', 'header'], hosts: '0.host_whitelist' },
    {
      path: 'IsString|Length|MinLength|MaxLength|IsAscii|IsByteLength|IsLowercase|IsUppercase|IsJSON|IsStrongPassword|IsDataURI|IsMagnetURI|IsFullWidth|IsHalfWidth|IsVariableWidth|IsMultibyte|IsSurrogatePair|IsRgbColor|IsHSL|Contains|NotContains',
      is: 'property-check',
      clears: ['nosql'],
    },
    { path: 'Matches', is: 'property-check', clears: ['nosql'], pattern: '0' },
    {
      path: 'Allow|IsOptional|IsDefined|IsEmpty|IsNotEmpty|IsNotIn|NotEquals|IsArray|IsObject|IsInstance|IsNotEmptyObject|ArrayContains|ArrayMaxSize|ArrayMinSize|ArrayNotContains|ArrayNotEmpty|ArrayUnique|ValidateIf|ValidatePromise',
      is: 'property-check',
      clears: [],
    },
    { path: 'Validate', is: 'property-check', clears: [], holds: '0', constraints: '1' },
    { path: 'ValidateBy', is: 'property-check', clears: [], holds: '0.validator', constraints: '0.constraints' },
    { path: 'registerDecorator', is: 'property-checked', holds: '0.validator', constraints: '0.constraints' },
    { path: 'ValidateNested', is: 'property-check', clears: [], nested: true },
    // Of which class it is, and what that asks, is not followed: something has looked.
    { path: 'validate|validateOrReject|validateSync', is: 'checks', at: '0', clears: [], by: 'boolean', schema: '0' },
  ],
});
