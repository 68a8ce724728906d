-- The institution's own forms with marks in them. A form that was filled is not kept; one that is replaced is withdrawn.
CREATE TABLE templates (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES institutions (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('xlsx', 'docx')),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  person_id BIGINT REFERENCES people (id),
  added_at TEXT NOT NULL,
  withdrawn_at TEXT,
  file_content BYTES NOT NULL
);
CREATE INDEX templates_of_institution ON templates (institution_id, id);
