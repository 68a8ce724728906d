-- Calls to offices, and what was said of how each took part: appended, the last counts.
CREATE TABLE convocations (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  held_on DATE NOT NULL,
  person_id BIGINT NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX convocations_of_institution ON convocations (institution_id, held_on);

CREATE TABLE convoked_offices (
  convocation_id BIGINT NOT NULL REFERENCES convocations (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  PRIMARY KEY (convocation_id, office_id)
);

CREATE TABLE convocation_marks (
  id BIGINT PRIMARY KEY,
  convocation_id BIGINT NOT NULL REFERENCES convocations (id),
  office_id BIGINT NOT NULL REFERENCES offices (id),
  participation TEXT NOT NULL CHECK (participation IN ('in_time_and_form', 'late', 'out_of_form', 'absent')),
  note TEXT NOT NULL DEFAULT '',
  person_id BIGINT NOT NULL REFERENCES people (id),
  recorded_at TEXT NOT NULL
);
CREATE INDEX marks_of_convocation ON convocation_marks (convocation_id, id);
