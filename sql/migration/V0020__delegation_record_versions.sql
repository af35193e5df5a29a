-- The register in two times: valid_* say when a power holds, recorded_at (UTC) since when the office knows it.
-- power_entry keeps the version that counts now, so that its keys go on refusing overlaps; what a change supersedes is
-- kept here as it stood. What stood before this migration counts as always known; no event vouches for it.
alter table power_entry add column version int default 1 not null;
alter table power_entry add column recorded_at datetime(3) default '2000-01-01 00:00:00' not null;
alter table power_entry add column end_instrument varchar(100) default '' not null;
alter table power_entry add column trail_stream varchar(64) default '' not null;
alter table power_entry add column trail_event varchar(36) default '' not null;
alter table power_entry alter column recorded_at drop default;
alter table power_entry alter column trail_stream drop default;
alter table power_entry alter column trail_event drop default;

create table power_entry_version (
    power_id bigint not null,
    version int not null,
    matter_id varchar(20) not null,
    holder_division varchar(12) not null,
    form varchar(30) not null,
    valid_from date not null,
    valid_to date not null,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    entrust_basis varchar(300) not null,
    batch_no varchar(40) not null,
    end_instrument varchar(100) not null,
    recorded_at datetime(3) not null,
    superseded_at datetime(3) not null,
    trail_stream varchar(64) not null,
    trail_event varchar(36) not null,
    primary key (power_id, version),
    constraint fk_power_entry_version_entry foreign key (power_id) references power_entry (id),
    constraint ck_power_entry_version_times check (recorded_at <= superseded_at)
);
create index ix_power_entry_version_pair on power_entry_version (matter_id, holder_division, valid_to);

-- A second word about the same day supersedes the first and does not overwrite it; 9999-12-31 is "not superseded".
create table power_status_version (
    power_id bigint not null,
    from_on date not null,
    version int not null,
    status varchar(20) not null,
    instrument_no varchar(100) not null,
    recorded_at datetime(3) not null,
    superseded_at datetime(3) not null,
    trail_stream varchar(64) not null,
    trail_event varchar(36) not null,
    primary key (power_id, from_on, version),
    constraint fk_power_status_version_entry foreign key (power_id) references power_entry (id),
    constraint ck_power_status_version_times check (recorded_at <= superseded_at)
);
insert into power_status_version
    (power_id, from_on, version, status, instrument_no, recorded_at, superseded_at, trail_stream, trail_event)
select power_id, from_on, 1, status, instrument_no, timestamp '2000-01-01 00:00:00', timestamp '9999-12-31 00:00:00', '', ''
from power_status;
drop table power_status;
alter table power_status_version rename to power_status;
