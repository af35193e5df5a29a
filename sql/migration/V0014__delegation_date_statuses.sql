-- A suspension or an announced recall counts from a day on and never rewrites the days before it.
create table power_status (
    power_id bigint not null,
    from_on date not null,
    status varchar(20) not null,
    instrument_no varchar(100) not null,
    primary key (power_id, from_on),
    constraint fk_power_status_power foreign key (power_id) references power_entry (id)
);
alter table power_entry drop column status;
alter table power_entry drop column trail_seq;
