-- Periods of a plan that are closed, what was known then, what was missing, and whom they were opened for again.
CREATE TABLE period_closings (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  person_id BIGINT REFERENCES people (id),
  closed_at TEXT NOT NULL,
  UNIQUE (plan_id, period_id)
);

-- Whose report was not accepted when the period closed; without a state there was none.
CREATE TABLE period_omissions (
  closing_id BIGINT NOT NULL REFERENCES period_closings (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  state TEXT CHECK (state IN ('draft', 'delivered', 'in_review', 'observed', 'answered', 'accepted', 'published',
    'rejected')),
  PRIMARY KEY (closing_id, office_id)
);

-- A day of its institution: until its end, the office corrects what is closed.
CREATE TABLE period_reopenings (
  id BIGINT PRIMARY KEY,
  closing_id BIGINT NOT NULL REFERENCES period_closings (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  reason TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  opened_at TEXT NOT NULL,
  expires_on DATE NOT NULL
);
CREATE INDEX reopenings_of_closing ON period_reopenings (closing_id, id);

-- Never written over: a correction appends the next number, and says by which reopening.
CREATE TABLE period_snapshots (
  id BIGINT PRIMARY KEY,
  closing_id BIGINT NOT NULL REFERENCES period_closings (id),
  number BIGINT NOT NULL,
  taken_at TEXT NOT NULL,
  rules TEXT NOT NULL,
  hash TEXT NOT NULL,
  ledger_sequence BIGINT NOT NULL REFERENCES ledger_entries (sequence),
  reopening_id BIGINT REFERENCES period_reopenings (id),
  UNIQUE (closing_id, number)
);

CREATE TABLE snapshot_rows (
  snapshot_id BIGINT NOT NULL REFERENCES period_snapshots (id),
  position BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'element', 'indicator')),
  subject_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  indicator TEXT NOT NULL,
  name TEXT NOT NULL,
  planned_e2 BIGINT,
  reported_e2 BIGINT,
  verified_e2 BIGINT,
  compliance_e2 BIGINT,
  planned_exact TEXT,
  reported_exact TEXT,
  verified_exact TEXT,
  compliance_exact TEXT,
  outcome TEXT NOT NULL,
  basis TEXT NOT NULL,
  light TEXT NOT NULL,
  planned_value TEXT,
  reported_value TEXT,
  verified_value TEXT,
  PRIMARY KEY (snapshot_id, position),
  UNIQUE (snapshot_id, kind, subject_id)
);
