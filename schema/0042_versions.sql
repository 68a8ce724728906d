-- What is said of an element beside its own fields, each with a version: two people do not overwrite each other unread.
CREATE TABLE part_versions (
  element_id BIGINT NOT NULL REFERENCES elements (id),
  part TEXT NOT NULL CHECK (part IN ('attended', 'needs')),
  version BIGINT NOT NULL,
  PRIMARY KEY (element_id, part)
);
ALTER TABLE target_rules ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
