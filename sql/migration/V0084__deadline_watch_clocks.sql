-- The next day on which supervision must look at a clock: near its end, past its promise, past its limit.
alter table case_clock add column watch_on date;
create index ix_case_clock_watch on case_clock (watch_on, id);
-- What runs is looked at once, which finds its next day.
update case_clock set watch_on = started_on where stopped_on is null and suspended = false and provisional = false;
