-- Suspended powers that work again from a later day on; the batches are told on that day, and the row is gone.
create table power_resumption (
    matter_id varchar(20) not null,
    division_code varchar(12) not null,
    from_on date not null,
    primary key (matter_id, division_code)
);
create index ix_power_resumption_day on power_resumption (from_on, matter_id, division_code);
