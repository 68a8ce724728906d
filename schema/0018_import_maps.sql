-- Maps that an institution keeps for its next upload of the same workbook. The draft is what its screen knows, as JSON;
-- empty for a map that was written by hand.
CREATE TABLE import_maps (
  id BIGINT PRIMARY KEY,
  institution_id BIGINT NOT NULL REFERENCES offices (id),
  name TEXT NOT NULL,
  map_text TEXT NOT NULL,
  draft_text TEXT,
  person_id BIGINT REFERENCES people (id),
  saved_at TEXT NOT NULL,
  UNIQUE (institution_id, name)
);
