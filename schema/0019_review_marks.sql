-- Until when each person has looked through what came in. It says nothing of plans or facts: no ledger entry.
CREATE TABLE review_marks (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  seen_until_at TEXT NOT NULL
);
