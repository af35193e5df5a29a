-- Who draws now: since when a hand has been at the draft without a long pause, and when it saved last.
alter table studio_draft_hand add column name varchar(100) default '' not null;
alter table studio_draft_hand add column drew_since datetime(3);
alter table studio_draft_hand add column drew_last datetime(3);
