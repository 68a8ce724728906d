-- What is recommended to an office outside any report, and the turns by which it was answered and ended.
CREATE TABLE recommendations (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  origin TEXT NOT NULL CHECK (origin IN ('planning', 'audit', 'gender')),
  criterion TEXT NOT NULL CHECK (criterion IN ('consistency', 'follow_up', 'organisation', 'integrality', 'quality',
    'gender_perspective')),
  text TEXT NOT NULL,
  due_on DATE NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'accepted', 'withdrawn')),
  version BIGINT NOT NULL DEFAULT 1,
  person_id BIGINT NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX recommendations_of_institution ON recommendations (institution_id, id);

CREATE TABLE recommendation_turns (
  id BIGINT PRIMARY KEY,
  recommendation_id BIGINT NOT NULL REFERENCES recommendations (id),
  kind TEXT NOT NULL CHECK (kind IN ('applied', 'rebutted', 'accepted', 'returned', 'withdrawn')),
  text TEXT NOT NULL DEFAULT '',
  proof TEXT NOT NULL DEFAULT '',
  person_id BIGINT NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX turns_of_recommendation ON recommendation_turns (recommendation_id, id);
