/** Fields with a few digits that were sent to somebody, for them to send back. A closed list. */
const codeName = /(?:^|[._])(?:(?:sms|email|phone|login|sign_?in|mfa|two_?factor|2fa)?_?otp(?:_?code)?|one_?time_?(?:code|password|pin)|pass_?code|(?:sms|login|sign_?in|mfa|two_?factor|2fa|verif(?:y|ication)|confirm(?:ation)?|reset|security)_?code)$/i;
/** Records that are such codes, and nothing else. */
const codeRecord = /otp|one_?time|(?:sms|login|verification|mfa|two_?factor)_?code/i;

/** Whether a field, as the code spells it (`user.otp`), holds such a code by its name, or by that of its model. */
export function isSentCode(name: string, model = ''): boolean {
  return codeName.test(name) || (/^(?:code|pin)$/i.test(name) && codeRecord.test(model));
}
