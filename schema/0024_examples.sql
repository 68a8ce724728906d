-- How far the loading of an example is: one that breaks halfway is gone on with, and no other is loaded beside it.
CREATE TABLE examples (
  institution_id BIGINT PRIMARY KEY REFERENCES offices (id),
  year BIGINT NOT NULL,
  touched_at TEXT NOT NULL,
  loaded_at TEXT
);
-- Those that are there count as whole.
INSERT INTO examples (institution_id, year, touched_at, loaded_at)
  SELECT id, CAST(substr(CAST(example_on AS TEXT), 1, 4) AS BIGINT), CAST(example_on AS TEXT) || 'T00:00:00.000000Z',
    CAST(example_on AS TEXT) || 'T00:00:00.000000Z'
  FROM institutions WHERE example_on IS NOT NULL;
