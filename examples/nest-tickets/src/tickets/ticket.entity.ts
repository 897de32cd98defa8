import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('tickets')
export class Ticket {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'varchar' })
  subject: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'varchar' })
  customer: string;

  @Column({ type: 'varchar', default: 'open' })
  status: string;

  @Column({ type: 'integer', default: 2 })
  priority: number;

  @Column({ type: 'integer' })
  agentId: number;

  @CreateDateColumn()
  createdAt: Date;
}
