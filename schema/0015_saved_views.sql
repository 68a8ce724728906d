-- Views of the board that somebody keeps: the filters of its address under a name, for oneself or for the institution.
CREATE TABLE saved_views (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  is_shared BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX saved_views_of_plan ON saved_views (plan_id);

-- With which view a plan's board opens for a person.
CREATE TABLE default_views (
  person_id BIGINT NOT NULL REFERENCES people (id),
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  view_id BIGINT NOT NULL REFERENCES saved_views (id),
  PRIMARY KEY (person_id, plan_id)
);
