-- The report of an office for a period and its deliveries. What was delivered is never written over: a correction is the
-- next delivery.
CREATE TABLE reports (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'delivered', 'in_review', 'observed', 'answered', 'accepted',
    'published', 'rejected')),
  version BIGINT NOT NULL DEFAULT 1,
  delivered_at TEXT,
  accepted_at TEXT,
  published_at TEXT,
  UNIQUE (plan_id, office_id, period_id)
);

CREATE TABLE deliveries (
  id BIGINT PRIMARY KEY,
  report_id BIGINT NOT NULL REFERENCES reports (id),
  number BIGINT NOT NULL,
  activities TEXT NOT NULL DEFAULT '',
  joint_work TEXT NOT NULL DEFAULT '',
  next_period TEXT NOT NULL DEFAULT '',
  person_id BIGINT REFERENCES people (id),
  saved_at TEXT NOT NULL,
  delivered_at TEXT,
  rejected_at TEXT,
  rejected_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (report_id, number)
);

-- The subject is an indicator, or an element that tells its own progress.
CREATE TABLE delivery_lines (
  delivery_id BIGINT NOT NULL REFERENCES deliveries (id),
  subject_id BIGINT NOT NULL,
  value_e6 BIGINT,
  numerator_e6 BIGINT,
  denominator_e6 BIGINT,
  measure_id BIGINT REFERENCES measures (id),
  note TEXT NOT NULL DEFAULT '',
  variance_kind TEXT CHECK (variance_kind IN ('programming', 'budget', 'procurement', 'external', 'demand', 'regulation',
    'other')),
  variance_reason TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  fact_id BIGINT REFERENCES facts (id),
  PRIMARY KEY (delivery_id, subject_id)
);

CREATE TABLE delivery_offices (
  delivery_id BIGINT NOT NULL REFERENCES deliveries (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  PRIMARY KEY (delivery_id, office_id)
);

-- A plan without its row: unanswered observations block.
CREATE TABLE report_settings (
  plan_id BIGINT PRIMARY KEY REFERENCES plans (id),
  unanswered TEXT NOT NULL CHECK (unanswered IN ('block', 'do_not_block'))
);
