-- Changes of targets after approval (reconducción): asked for by an office, authorised by Planning, numbered in their plan.
CREATE TABLE target_rules (
  plan_id BIGINT PRIMARY KEY REFERENCES plans (id),
  rule TEXT NOT NULL CHECK (rule IN ('by_request', 'with_reason')),
  days BIGINT NOT NULL CHECK (days >= 1),
  counting TEXT NOT NULL CHECK (counting IN ('business_days', 'natural_days'))
);

CREATE TABLE target_changes (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  indicator_id BIGINT NOT NULL REFERENCES indicators (id),
  number BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cancel', 'reduce', 'create', 'increase')),
  state TEXT NOT NULL CHECK (state IN ('requested', 'authorised', 'refused')),
  cause TEXT NOT NULL,
  legal_ground TEXT NOT NULL,
  impact TEXT NOT NULL,
  progress TEXT,
  authorise_by DATE NOT NULL,
  requested_by BIGINT REFERENCES people (id),
  requested_at TEXT NOT NULL,
  decided_by BIGINT REFERENCES people (id),
  decided_at TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (plan_id, number)
);
CREATE INDEX target_changes_of_indicator ON target_changes (indicator_id, number);

CREATE TABLE target_change_values (
  change_id BIGINT NOT NULL REFERENCES target_changes (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  initial_e6 BIGINT,
  modified_e6 BIGINT NOT NULL,
  fact_id BIGINT REFERENCES facts (id),
  PRIMARY KEY (change_id, period_id)
);
