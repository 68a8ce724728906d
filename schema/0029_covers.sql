-- The two cover sheets of an initiative (Anexo 1 and 2): what completes the plan, how each sheet lives, whom the
-- initiative is for; and whether it is active.
CREATE TABLE cover_settings (
  plan_id BIGINT PRIMARY KEY REFERENCES plans (id),
  rule TEXT NOT NULL CHECK (rule IN ('not_required', 'required')),
  considerable_e2 BIGINT NOT NULL CHECK (considerable_e2 BETWEEN 1 AND 10000),
  version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE cover_sheets (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  sheet TEXT NOT NULL CHECK (sheet IN ('identity', 'goals')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'delivered', 'observed', 'accepted')),
  version BIGINT NOT NULL DEFAULT 1,
  delivered_at TEXT,
  delivered_by BIGINT REFERENCES people (id),
  accepted_at TEXT,
  PRIMARY KEY (element_id, sheet)
);

CREATE TABLE cover_turns (
  id BIGINT PRIMARY KEY,
  element_id BIGINT NOT NULL REFERENCES elements (id),
  sheet TEXT NOT NULL CHECK (sheet IN ('identity', 'goals')),
  act TEXT NOT NULL CHECK (act IN ('deliver', 'observe', 'accept')),
  text TEXT NOT NULL DEFAULT '',
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX cover_turns_of_element ON cover_turns (element_id, id);

CREATE TABLE cover_identities (
  element_id BIGINT PRIMARY KEY REFERENCES elements (id),
  objective TEXT NOT NULL DEFAULT '',
  population TEXT NOT NULL DEFAULT '',
  budget TEXT NOT NULL DEFAULT ''
);

CREATE TABLE cover_contributions (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  contribution TEXT NOT NULL,
  PRIMARY KEY (element_id, office_id)
);

CREATE TABLE population_rows (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  breakdown TEXT NOT NULL CHECK (breakdown IN ('whole', 'sex', 'age', 'group')),
  name TEXT NOT NULL,
  position BIGINT NOT NULL,
  target BIGINT CHECK (target >= 0),
  priority BIGINT CHECK (priority >= 0),
  attended BIGINT CHECK (attended >= 0),
  PRIMARY KEY (element_id, breakdown, name)
);

-- Only ever appended: the last one that began counts.
CREATE TABLE initiative_statuses (
  id BIGINT PRIMARY KEY,
  element_id BIGINT NOT NULL REFERENCES elements (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'finished')),
  reason TEXT NOT NULL DEFAULT '',
  from_on DATE NOT NULL,
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX statuses_of_element ON initiative_statuses (element_id, id);
