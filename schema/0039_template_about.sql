-- A form is filled with an office's report, or with the cover sheets of an initiative.
ALTER TABLE templates ADD COLUMN about TEXT NOT NULL DEFAULT 'report' CHECK (about IN ('report', 'cover'));
