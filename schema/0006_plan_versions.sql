-- What was approved, kept as it was. Number 1 is the first baseline and stays visible for ever.
CREATE TABLE plan_versions (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  number BIGINT NOT NULL,
  reason TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  UNIQUE (plan_id, number)
);

CREATE TABLE version_elements (
  version_id BIGINT NOT NULL REFERENCES plan_versions (id),
  element_id BIGINT NOT NULL REFERENCES elements (id),
  parent_id BIGINT,
  level_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position BIGINT NOT NULL,
  weight_e2 BIGINT,
  office_id BIGINT,
  person_id BIGINT,
  start_on DATE,
  end_on DATE,
  PRIMARY KEY (version_id, element_id)
);

CREATE TABLE version_indicators (
  version_id BIGINT NOT NULL REFERENCES plan_versions (id),
  indicator_id BIGINT NOT NULL REFERENCES indicators (id),
  element_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  weight_e2 BIGINT,
  measure_id BIGINT,
  sense TEXT NOT NULL,
  method TEXT NOT NULL,
  accumulation TEXT NOT NULL,
  tolerance_e6 BIGINT,
  baseline_e6 BIGINT,
  term_target_e6 BIGINT,
  PRIMARY KEY (version_id, indicator_id)
);

-- The planned facts that counted at approval.
CREATE TABLE version_targets (
  version_id BIGINT NOT NULL REFERENCES plan_versions (id),
  subject_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL,
  fact_id BIGINT NOT NULL REFERENCES facts (id),
  PRIMARY KEY (version_id, subject_id, period_id)
);

-- Edits after approval: recorded, never silent.
CREATE TABLE plan_edits (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('plan', 'element', 'indicator')),
  subject_id BIGINT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  reason TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX plan_edits_of_subject ON plan_edits (subject_id, id);
