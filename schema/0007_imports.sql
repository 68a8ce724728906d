-- One row per import tried, also the dry runs; the verdicts stay downloadable.
CREATE TABLE imports (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  plan_id BIGINT REFERENCES plans (id),
  person_id BIGINT REFERENCES people (id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  map_text TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('dry_run', 'all_or_nothing', 'good_rows')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'refused', 'cancelled', 'failed')),
  is_cancel_requested BOOLEAN NOT NULL DEFAULT FALSE,
  read_rows BIGINT NOT NULL DEFAULT 0,
  total_rows BIGINT,
  created_count BIGINT NOT NULL DEFAULT 0,
  updated_count BIGINT NOT NULL DEFAULT 0,
  unchanged_count BIGINT NOT NULL DEFAULT 0,
  refused_count BIGINT NOT NULL DEFAULT 0,
  failure_code TEXT,
  started_at TEXT NOT NULL,
  finished_at TEXT
);
CREATE INDEX imports_of_institution ON imports (institution_id, id);

CREATE TABLE import_verdicts (
  import_id BIGINT NOT NULL REFERENCES imports (id),
  number BIGINT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
  code TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row_number BIGINT,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  expected TEXT NOT NULL,
  PRIMARY KEY (import_id, number)
);
