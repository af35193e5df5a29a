-- The day from which a suspended power works again or is held by another: its suspension is over.
alter table power_handover add column over_on date;
