-- When an institution reminds its people; without a row the usual days hold.
CREATE TABLE reminder_settings (
  institution_id BIGINT PRIMARY KEY REFERENCES institutions (id),
  days_before BIGINT NOT NULL CHECK (days_before >= 0),
  late_every BIGINT NOT NULL CHECK (late_every >= 0),
  late_for BIGINT NOT NULL CHECK (late_for >= 0),
  digest_hour BIGINT NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
  is_for_reporters BOOLEAN NOT NULL,
  is_for_reviewers BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);

-- Up to which reminder of a matter somebody has read; the reminders themselves are computed.
CREATE TABLE reminder_marks (
  person_id BIGINT NOT NULL REFERENCES people (id),
  matter TEXT NOT NULL,
  reminded_on DATE NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (person_id, matter)
);

-- Erasable with the name and the address.
ALTER TABLE person_details ADD COLUMN phone TEXT;
