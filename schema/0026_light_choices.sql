-- Changes of light profile in plans that had been approved (R-6). What a plan or an indicator chose last stands in its
-- own row; here is what it replaced, and the first day of the periods that the new one judges.
CREATE TABLE light_choices (
  id BIGINT PRIMARY KEY,
  plan_id BIGINT NOT NULL REFERENCES plans (id),
  indicator_id BIGINT REFERENCES indicators (id),
  profile_id BIGINT REFERENCES light_profiles (id),
  replaced_id BIGINT REFERENCES light_profiles (id),
  from_on DATE NOT NULL,
  person_id BIGINT REFERENCES people (id),
  chosen_at TEXT NOT NULL,
  CHECK (indicator_id IS NOT NULL OR (profile_id IS NOT NULL AND replaced_id IS NOT NULL))
);
CREATE INDEX light_choices_of_plan ON light_choices (plan_id, id);
