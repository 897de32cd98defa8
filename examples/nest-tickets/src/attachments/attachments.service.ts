import { createReadStream } from 'node:fs';
import { Injectable, NotFoundException, StreamableFile } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../auth/principal.js';
import { Attachment } from './attachment.entity.js';
import type { NoteDto } from './attachments.dto.js';

const templates = '/var/desk/templates';

@Injectable()
export class AttachmentsService {
  constructor(@InjectRepository(Attachment) private readonly attachments: Repository<Attachment>) {}

  list(user: Principal): Promise<Attachment[]> {
    return this.attachments.findBy({ agentId: user.id });
  }

  add(user: Principal, { ticketId, text }: NoteDto): Promise<Attachment> {
    return this.attachments.save({ ticketId, text, agentId: user.id });
  }

  async one(user: Principal, id: number): Promise<Attachment> {
    const attachment = await this.attachments.findOneBy({ id, agentId: user.id });
    if (!attachment) throw new NotFoundException();
    return attachment;
  }

  async remove(id: number): Promise<void> {
    await this.attachments.delete({ id }); // expect: require-ownership-on-mutation
  }

  async clear(): Promise<void> {
    await this.attachments.clear(); // expect: no-unscoped-bulk-mutation
  }

  async clearOwn(user: Principal): Promise<void> {
    await this.attachments.delete({ agentId: user.id });
  }

  template(name: string): StreamableFile {
    return new StreamableFile(createReadStream(`${templates}/${name}`)); // expect: no-path-traversal
  }

  form(id: number): StreamableFile {
    return new StreamableFile(createReadStream(`${templates}/form-${id}.txt`));
  }
}
