-- How many cases a year the county expects, as it says with its demand; null where it has not said.
alter table delegation_pair add column expected int;
