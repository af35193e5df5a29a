-- The part of the matter that a power is limited to (a narrower scope than was asked for); '' is the whole. It goes with the
-- power from the hand-over to the register and its versions, and the seal covers it.
alter table power_entry add column scope varchar(500) default '' not null;
alter table power_entry_version add column scope varchar(500) default '' not null;
alter table handover_power add column scope varchar(500) default '' not null;
