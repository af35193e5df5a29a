-- One timeline per matter and holder without overlaps, refused by the database itself: each entry names the end of the one
-- before it, which must exist (self-reference), may be named once (unique), and lies not after the entry's own beginning.
-- The anchor row, one per pair, ends on 1000-01-01 and has no predecessor.
create table power_entry (
    id bigint not null auto_increment primary key,
    matter_id varchar(20) not null,
    holder_division varchar(12) not null,
    form varchar(30),
    valid_from date not null,
    valid_to date not null,
    previous_valid_to date,
    status varchar(20) not null,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    entrust_basis varchar(300) not null,
    batch_no varchar(40) not null,
    trail_seq bigint not null,
    constraint uq_power_entry_end unique (matter_id, holder_division, valid_to),
    constraint uq_power_entry_start unique (matter_id, holder_division, valid_from),
    constraint uq_power_entry_previous unique (matter_id, holder_division, previous_valid_to),
    constraint fk_power_entry_previous foreign key (matter_id, holder_division, previous_valid_to)
        references power_entry (matter_id, holder_division, valid_to),
    constraint ck_power_entry_days check (valid_from < valid_to),
    constraint ck_power_entry_order check (previous_valid_to <= valid_from),
    constraint ck_power_entry_anchor check ((previous_valid_to is null) = (valid_to = date '1000-01-01')),
    constraint ck_power_entry_form check ((form is null) = (valid_to = date '1000-01-01'))
);
create index ix_power_entry_holder on power_entry (holder_division, id);

create table implementing_body (
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    valid_from date not null,
    valid_to date not null,
    accepting_body varchar(40) not null,
    deciding_body varchar(40) not null,
    supervising_body varchar(40) not null,
    basis varchar(300) not null,
    primary key (matter_id, division_code, valid_from),
    constraint ck_implementing_body_days check (valid_from < valid_to)
);
