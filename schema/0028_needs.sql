-- What people need from the institution, and which initiatives answer it.
CREATE TABLE needs (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('assembly', 'survey', 'opinion', 'diagnosis', 'other')),
  urgency TEXT NOT NULL CHECK (urgency IN ('urgent', 'high', 'medium', 'low')),
  place TEXT NOT NULL DEFAULT '',
  affected BIGINT CHECK (affected >= 0),
  office_id BIGINT REFERENCES offices (id),
  raised_on DATE,
  source TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'set_aside')),
  state_reason TEXT NOT NULL DEFAULT '',
  state_on DATE,
  version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (institution_id, code)
);

CREATE INDEX needs_of_office ON needs (office_id);

CREATE TABLE need_answers (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  need_id BIGINT NOT NULL REFERENCES needs (id),
  PRIMARY KEY (element_id, need_id)
);

CREATE INDEX need_answers_of_need ON need_answers (need_id);
