-- Whose boards a change reaches: of a plan its own, of what plans borrow (offices, periods, calendars…) every plan's, which
-- is 0; of the rest nobody's. Without it each question to a board read all changes of sessions, people and reports.
ALTER TABLE changes ADD COLUMN board_id BIGINT;
UPDATE changes SET board_id = CASE
  WHEN plan_id IS NOT NULL THEN plan_id
  WHEN subject_kind IN ('office', 'institution', 'period', 'light_profile', 'measure', 'installation', 'calendar') THEN 0
END;
CREATE INDEX changes_of_board ON changes (board_id, sequence);
