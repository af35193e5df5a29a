-- First and last day of the public comment on a major decision; null where none was begun.
alter table delegation_batch add column comment_from date;
alter table delegation_batch add column comment_until date;
