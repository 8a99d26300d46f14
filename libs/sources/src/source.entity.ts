import { Versioned } from '@guildhall/storage';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that says something: an article, a list, a page. Facts cite it. */
@Entity('source')
@Versioned('Source')
export class SourceEntity {
  @PrimaryColumn({ type: 'int8' }) id: number;
  @PrimaryColumn({ type: 'int8range' }) recorded?: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', nullable: true }) publisher: string | null;
  @Column({ type: 'text', nullable: true }) url: string | null;
  @Column({ type: 'text', name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column({ type: 'text', nullable: true }) language: string | null;
  @Column({ type: 'text', name: 'search_key' }) searchKey: string;
}
