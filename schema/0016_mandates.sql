-- Outside plans and mandates that an institution answers to, and what elements of its plans point to.
CREATE TABLE mandates (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'state', 'global', 'council', 'other')),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  year BIGINT,
  source TEXT NOT NULL DEFAULT '',
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
);

CREATE TABLE mandate_entries (
  id BIGINT PRIMARY KEY,
  mandate_id BIGINT NOT NULL REFERENCES mandates (id),
  parent_id BIGINT REFERENCES mandate_entries (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position BIGINT NOT NULL,
  UNIQUE (mandate_id, code)
);

CREATE INDEX mandate_entries_of_parent ON mandate_entries (parent_id);

CREATE TABLE alignments (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  entry_id BIGINT NOT NULL REFERENCES mandate_entries (id),
  PRIMARY KEY (element_id, entry_id)
);

CREATE INDEX alignments_of_entry ON alignments (entry_id);

-- An initiative's or a goal's contribution to objectives besides the one it stands under. Never counted.
CREATE TABLE contributions (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  objective_id BIGINT NOT NULL REFERENCES elements (id),
  PRIMARY KEY (element_id, objective_id)
);

CREATE INDEX contributions_of_objective ON contributions (objective_id);
