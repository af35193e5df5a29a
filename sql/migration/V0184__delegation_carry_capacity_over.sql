-- The assessment that a figure or a file was carried over from; null for what was entered here. A figure that still has one is
-- not confirmed.
alter table capacity_entry add column carried_from bigint;
alter table capacity_file add column carried_from bigint;
