-- One row: what this database is.
CREATE TABLE installation (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  created_at TEXT NOT NULL,
  is_demonstration BOOLEAN NOT NULL DEFAULT FALSE,
  demonstration_on DATE,
  setup_token_hash TEXT
);

-- The head of the one ledger; updated first in each writing transaction, which also orders the writers.
CREATE TABLE ledger_head (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO ledger_head (id, sequence, hash) VALUES (1, 0, '');

-- One canonical, hash-chained entry per act. No personal text: salted commitments only.
CREATE TABLE ledger_entries (
  sequence BIGINT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  institution_id BIGINT,
  person_id BIGINT,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  body TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
);
CREATE INDEX ledger_entries_of_subject ON ledger_entries (subject_id, sequence);

-- What the commitments stand for; may be erased without breaking the chain.
CREATE TABLE ledger_private_texts (
  sequence BIGINT NOT NULL REFERENCES ledger_entries (sequence),
  field TEXT NOT NULL,
  salt TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sequence, field)
);

-- Read by every server to refresh what it keeps in memory.
CREATE TABLE changes (
  sequence BIGINT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  institution_id BIGINT,
  plan_id BIGINT,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL
);
CREATE INDEX changes_of_plan ON changes (plan_id, sequence);

CREATE TABLE due_times (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  due_at TEXT NOT NULL,
  claimed_at TEXT,
  done_at TEXT,
  UNIQUE (kind, subject_id, due_at)
);
CREATE INDEX due_times_open ON due_times (due_at) WHERE done_at IS NULL;
