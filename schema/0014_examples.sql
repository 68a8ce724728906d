-- An invented institution to learn with: the last day of its story, on which its boards open.
ALTER TABLE institutions ADD COLUMN example_on DATE;
