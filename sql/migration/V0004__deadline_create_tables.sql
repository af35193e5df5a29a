-- division_code '' is the whole country; a local entry goes before the national one.
create table calendar_day (
    division_code varchar(12) not null,
    day_on date not null,
    type varchar(10) not null,
    name varchar(60) not null,
    primary key (division_code, day_on),
    constraint ck_calendar_day_type check (type in ('HOLIDAY', 'WORKDAY'))
);

create table case_clock (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    kind varchar(20) not null,
    holder_body varchar(40) not null,
    division_code varchar(12) not null,
    article varchar(200) not null,
    started_on date not null,
    amount int not null,
    unit varchar(8) not null,
    promised_wd int not null,
    extended_by int not null,
    extension_reason varchar(400),
    due_on date not null,
    provisional boolean not null,
    promised_due_on date,
    suspended boolean not null,
    stopped_on date,
    expired_at datetime(3),
    -- What the sweep looks for: running, not suspended, certain, not yet acted on.
    sweep_on date,
    constraint ck_case_clock_amount check (amount >= 0 and extended_by >= 0)
);
create index ix_case_clock_case on case_clock (case_id, id);
create index ix_case_clock_sweep on case_clock (sweep_on, id);
create index ix_case_clock_provisional on case_clock (provisional, id);

create table clock_suspension (
    id bigint not null auto_increment primary key,
    clock_id bigint not null,
    from_on date not null,
    to_on date,
    cause varchar(400) not null,
    article varchar(200) not null,
    constraint fk_clock_suspension_clock foreign key (clock_id) references case_clock (id)
);
create index ix_clock_suspension_clock on clock_suspension (clock_id, from_on);
