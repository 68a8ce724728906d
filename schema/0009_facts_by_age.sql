-- What was said of a subject is read from the newest on; nothing asks facts for a period without asking current_facts.
DROP INDEX facts_of_subject;
CREATE INDEX facts_of_subject ON facts (subject_id, id);
