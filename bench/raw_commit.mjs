// What one durable commit of one row costs on this disk with SQLite as the program sets it: WAL, synchronous FULL.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export function rawCommitsPerSecond(folder, seconds = 3) {
  const place = mkdtempSync(join(folder, 'raw-'));
  const database = new DatabaseSync(join(place, 'raw.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE facts (id INTEGER PRIMARY KEY, subject_id BIGINT, value_e6 BIGINT, note TEXT, recorded_at TEXT)');
  const insert = database.prepare('INSERT INTO facts (subject_id, value_e6, note, recorded_at) VALUES (?, ?, ?, ?)');
  let count = 0;
  const commit = () => {
    database.exec('BEGIN IMMEDIATE');
    insert.run(count, count * 1_000_000, 'one report', '2026-01-01T00:00:00.000000Z');
    database.exec('COMMIT');
    count++;
  };
  // The log of a database in use is as long as it gets, and is written over: growing it costs more than the commit.
  while (count < 1000) commit();
  count = 0;
  const start = process.hrtime.bigint();
  const elapsed = () => Number(process.hrtime.bigint() - start) / 1e9;
  while (elapsed() < seconds) commit();
  const rate = count / elapsed();
  database.close();
  rmSync(place, { recursive: true });
  return rate;
}
