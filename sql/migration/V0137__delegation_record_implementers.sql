-- Since when it is known which body implements a matter, and since when that it no longer does; what an earlier word said of its
-- last day is kept. What was recorded before this counts as known from its first day on.
alter table implementing_body add column recorded_at datetime(3);
alter table implementing_body add column ended_at datetime(3);
alter table implementing_body add column valid_to_before date;
update implementing_body set recorded_at = valid_from, valid_to_before = valid_to;
