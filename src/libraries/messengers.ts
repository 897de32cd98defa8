import { defineLibrary } from './define.js';

const recipients = ['0.to', '0.cc', '0.bcc'];

/** What sends mails, texts and voice calls, each of which costs something and reaches somebody. */
export const messengers = defineLibrary({
  packages: ['nodemailer', '@nestjs-modules/mailer', '@sendgrid/mail', 'resend', 'postmark', '@aws-sdk/client-ses', '@aws-sdk/client-sesv2', '@aws-sdk/client-sns', 'twilio'],
  facts: [
    { path: 'nodemailer:Transporter#sendMail', is: 'sink', of: 'recipient', at: recipients },
    { path: '@nestjs-modules/mailer:MailerService#sendMail', is: 'sink', of: 'recipient', at: recipients },
    { path: '@sendgrid/mail:send|sendMultiple', is: 'sink', of: 'recipient', at: ['0.to', '0.personalizations[].to'] },
    { path: 'resend:Resend#emails.send', is: 'sink', of: 'recipient', at: recipients },
    { path: 'postmark:ServerClient#sendEmail', is: 'sink', of: 'recipient', at: ['0.To'] },
    { path: '@aws-sdk/client-ses:SendEmailCommand()', is: 'sink', of: 'recipient', at: ['0.Destination.ToAddresses'] },
    { path: '@aws-sdk/client-sesv2:SendEmailCommand()', is: 'sink', of: 'recipient', at: ['0.Destination.ToAddresses'] },
    { path: '@aws-sdk/client-sns:PublishCommand()', is: 'sink', of: 'recipient', at: ['0.PhoneNumber'] },
    { path: 'twilio:default|Twilio()', is: 'instance', of: 'twilio:Twilio' },
    { path: 'twilio:Twilio#messages.create', is: 'sink', of: 'recipient', at: ['0.to'] },
    { path: 'twilio:Twilio#calls.create', is: 'sink', of: 'recipient', at: ['0.to'] },
    { path: 'twilio:Twilio#verify.v2.services().verifications.create', is: 'sink', of: 'recipient', at: ['0.to'] },
  ],
});
