import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('users')
export class User {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'varchar', unique: true })
  email: string;

  @Column({ type: 'varchar' })
  passwordHash: string;

  @Column({ type: 'varchar', default: 'agent' })
  role: string;

  @Column({ type: 'boolean', default: false })
  confirmed: boolean;

  @Column({ type: 'varchar', nullable: true })
  confirmationCode: string | null;
}
