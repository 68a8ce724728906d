-- What Planning observed in a report, and the turns by which it was answered and closed.
CREATE TABLE observations (
  id BIGINT PRIMARY KEY,
  report_id BIGINT NOT NULL REFERENCES reports (id),
  subject_id BIGINT,
  criterion TEXT NOT NULL CHECK (criterion IN ('figure', 'measure', 'variance', 'evidence', 'narrative', 'joint_work',
    'other')),
  severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  text TEXT NOT NULL,
  due_on DATE NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX observations_of_report ON observations (report_id, id);

CREATE TABLE observation_turns (
  id BIGINT PRIMARY KEY,
  observation_id BIGINT NOT NULL REFERENCES observations (id),
  kind TEXT NOT NULL CHECK (kind IN ('attended', 'rebutted', 'closed', 'insisted')),
  text TEXT NOT NULL DEFAULT '',
  person_id BIGINT REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX turns_of_observation ON observation_turns (observation_id, id);
