-- Periods are rows, never derived from month numbers: fiscal years differ.
CREATE TABLE periods (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('month', 'two_months', 'quarter', 'four_months', 'half_year', 'year', 'term')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  start_on DATE NOT NULL,
  end_on DATE NOT NULL,
  UNIQUE (institution_id, code),
  CHECK (start_on <= end_on)
);
CREATE INDEX periods_in_time ON periods (institution_id, start_on, end_on);

CREATE TABLE plans (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'closed')),
  start_on DATE NOT NULL,
  end_on DATE NOT NULL,
  roll_up TEXT NOT NULL DEFAULT 'weights' CHECK (roll_up IN ('weights', 'mean')),
  roll_up_cap_e2 BIGINT DEFAULT 10000,
  zero_planned TEXT NOT NULL DEFAULT 'not_applicable' CHECK (zero_planned IN ('not_applicable', 'zero')),
  light_profile_id BIGINT NOT NULL REFERENCES light_profiles (id),
  created_at TEXT NOT NULL,
  approved_at TEXT,
  approved_by BIGINT REFERENCES people (id),
  closed_at TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code),
  CHECK (start_on <= end_on)
);

-- What each period's compliance weighs in the whole plan (15, 35, 35, 15); none = the whole-plan target alone decides.
CREATE TABLE plan_period_weights (
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  period_id BIGINT NOT NULL REFERENCES periods (id),
  weight_e2 BIGINT NOT NULL,
  PRIMARY KEY (plan_id, period_id)
);

-- The plan's own levels: strategic levels are named and nested as the institution likes.
CREATE TABLE levels (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL CHECK (kind IN ('strategic_level', 'initiative', 'goal', 'intermediate_goal', 'activity')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  plural_name TEXT NOT NULL,
  position BIGINT NOT NULL,
  may_be_root BOOLEAN NOT NULL,
  UNIQUE (plan_id, code)
);

CREATE TABLE allowed_parents (
  level_id BIGINT NOT NULL REFERENCES levels (id),
  parent_level_id BIGINT NOT NULL REFERENCES levels (id),
  PRIMARY KEY (level_id, parent_level_id)
);

CREATE TABLE elements (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  parent_id BIGINT REFERENCES elements (id),
  level_id BIGINT NOT NULL REFERENCES levels (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  position BIGINT NOT NULL,
  weight_e2 BIGINT CHECK (weight_e2 >= 0),
  office_id BIGINT REFERENCES offices (id),
  person_id BIGINT REFERENCES people (id),
  start_on DATE,
  end_on DATE,
  initiative_kind TEXT CHECK (initiative_kind IN ('programme', 'project', 'campaign', 'service')),
  action_type TEXT CHECK (action_type IN ('regulatory', 'administrative', 'financial', 'procurement', 'works',
    'coordination', 'communication', 'legislative', 'training', 'follow_up')),
  place TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT '',
  priority TEXT CHECK (priority IN ('high', 'medium', 'low')),
  withdrawn_at TEXT,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (plan_id, code),
  CHECK (start_on <= end_on)
);
CREATE INDEX elements_of_parent ON elements (parent_id, position);
CREATE INDEX elements_in_order ON elements (plan_id, id);
CREATE INDEX elements_of_office ON elements (office_id);

CREATE TABLE collaborating_offices (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  PRIMARY KEY (element_id, office_id)
);

CREATE TABLE predecessors (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  predecessor_id BIGINT NOT NULL REFERENCES elements (id),
  lag_days BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (element_id, predecessor_id)
);

-- A code once used in public keeps leading to its element.
CREATE TABLE former_codes (
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  code TEXT NOT NULL,
  element_id BIGINT NOT NULL REFERENCES elements (id),
  PRIMARY KEY (plan_id, code)
);
