import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to one record is found without looking at what was done to all others. */
export class OperationsByRecord1764000000670 implements MigrationInterface {
  name = 'OperationsByRecord1764000000670';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX change_operation_record ON change_operation (record_id, revision)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX change_operation_record');
  }
}
