CREATE TABLE measures (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  UNIQUE (institution_id, code)
);

-- The technical sheet. Sense, method and accumulation are three attributes, frozen when the plan is approved.
CREATE TABLE indicators (
  id BIGINT PRIMARY KEY,
  element_id BIGINT NOT NULL REFERENCES elements (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  position BIGINT NOT NULL,
  weight_e2 BIGINT CHECK (weight_e2 >= 0),
  level TEXT NOT NULL CHECK (level IN ('impact', 'result', 'product', 'input')),
  dimension TEXT NOT NULL CHECK (dimension IN ('effectiveness', 'efficiency', 'economy', 'quality')),
  formula TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  frequency TEXT NOT NULL CHECK (frequency IN ('month', 'two_months', 'quarter', 'four_months', 'half_year', 'year', 'term')),
  measure_id BIGINT REFERENCES measures (id),
  measure_validated_by BIGINT REFERENCES people (id),
  measure_validated_at TEXT,
  sense TEXT NOT NULL CHECK (sense IN ('ascending', 'descending', 'maintain')),
  method TEXT NOT NULL CHECK (method IN ('ratio', 'inverse', 'mirror', 'baseline', 'binary')),
  accumulation TEXT NOT NULL CHECK (accumulation IN ('sum', 'last', 'mean', 'capacity', 'reduction', 'ratio')),
  tolerance_e6 BIGINT CHECK (tolerance_e6 >= 0),
  baseline_e6 BIGINT,
  baseline_on DATE,
  term_target_e6 BIGINT,
  light_profile_id BIGINT REFERENCES light_profiles (id),
  frozen_at TEXT,
  withdrawn_at TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (element_id, code)
);

-- Planned, reported, verified: separate facts that are only ever appended. subject_id is an indicator, or an element
-- without indicators whose progress is a percentage. For ratios value_e6 is empty and the two parts are kept.
CREATE TABLE facts (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  element_id BIGINT NOT NULL REFERENCES elements (id),
  indicator_id BIGINT REFERENCES indicators (id),
  subject_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL REFERENCES periods (id),
  kind TEXT NOT NULL CHECK (kind IN ('planned', 'reported', 'verified')),
  value_e6 BIGINT,
  numerator_e6 BIGINT,
  denominator_e6 BIGINT,
  note TEXT NOT NULL DEFAULT '',
  variance_kind TEXT CHECK (variance_kind IN ('programming', 'budget', 'procurement', 'external', 'demand', 'regulation',
    'other')),
  variance_reason TEXT NOT NULL DEFAULT '',
  correction_reason TEXT NOT NULL DEFAULT '',
  replaces_id BIGINT REFERENCES facts (id),
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL,
  import_id BIGINT,
  CHECK ((value_e6 IS NULL) = (numerator_e6 IS NOT NULL AND denominator_e6 IS NOT NULL))
);
CREATE INDEX facts_of_subject ON facts (subject_id, period_id, kind, id);
CREATE INDEX facts_of_plan ON facts (plan_id, id);

-- Points to the fact that counts now.
CREATE TABLE current_facts (
  subject_id BIGINT NOT NULL,
  period_id BIGINT NOT NULL REFERENCES periods (id),
  kind TEXT NOT NULL CHECK (kind IN ('planned', 'reported', 'verified')),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  fact_id BIGINT NOT NULL REFERENCES facts (id),
  PRIMARY KEY (subject_id, period_id, kind)
);
CREATE INDEX current_facts_of_plan ON current_facts (plan_id);
