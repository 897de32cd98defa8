import { defineLibrary } from './define.js';

const texts = ['0.html', '0.text', '0.context.link', '0.context.url'];

/** Messages with links in them: for new passwords, invitations, confirmations. */
export const mailers = defineLibrary({
  packages: ['nodemailer', '@nestjs-modules/mailer', '@sendgrid/mail', 'resend', 'emailjs', 'mailgun-js', 'postmark'],
  facts: [
    { path: 'createTransport()', is: 'instance', of: 'Transporter' },
    { path: 'Transporter|MailerService#sendMail', is: 'sink', of: 'host', at: texts },
    { path: 'send', is: 'sink', of: 'host', at: texts },
    { path: 'Resend#emails.send', is: 'sink', of: 'host', at: texts },
    { path: 'ServerClient#sendEmail', is: 'sink', of: 'host', at: ['0.HtmlBody', '0.TextBody'] },
  ],
});
