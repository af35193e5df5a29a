-- How cases ran, as their trail tells it (ADR 31). A case's rows are made anew whenever it went on; all of it may be emptied.
create table course_model (
    id int not null auto_increment primary key,
    definition_id varchar(64) not null,
    process_key varchar(64) not null,
    constraint uq_course_model_definition unique (definition_id)
);

-- A sequence of steps, its names one a line.
create table case_variant (
    variant char(64) not null primary key,
    steps longtext not null
);

-- An open case ends on 9999-12-31. Minutes are working minutes, 480 a day.
create table case_course (
    case_id bigint not null primary key,
    matter_id varchar(20) not null,
    county_code varchar(12) not null,
    intake_model int not null,
    decision_model int not null,
    outcome varchar(12) not null,
    began_on date not null,
    accepted_on date,
    decided_on date,
    ended_on date not null,
    variant char(64) not null,
    supplements int not null,
    limited int not null,
    within_limit int not null,
    deviations int not null,
    total_min int not null,
    applicant_min int not null,
    excluded_min int not null,
    county_wait int not null,
    county_work int not null,
    city_wait int not null,
    city_work int not null,
    province_wait int not null,
    province_work int not null
);
create index ix_case_course_ended on case_course (ended_on, county_code);
create index ix_case_course_matter on case_course (matter_id, ended_on, county_code);
create index ix_case_course_variant on case_course (variant, case_id);

-- What was done, in its order; where a case waits, open is 1 and no minutes are counted.
create table case_step (
    case_id bigint not null,
    no int not null,
    model_id int not null,
    matter_id varchar(20) not null,
    county_code varchar(12) not null,
    ended_on date not null,
    after_step varchar(64) not null,
    step varchar(64) not null,
    open_now int not null,
    wait_min int not null,
    work_min int not null,
    away_min int not null,
    primary key (case_id, no)
);
-- The picture of a release is read from it alone.
create index ix_case_step_model on case_step (
    model_id, ended_on, after_step, step, open_now, wait_min, work_min, away_min, county_code, matter_id);

create table case_deviation (
    case_id bigint not null,
    no int not null,
    model_id int not null,
    kind varchar(20) not null,
    after_step varchar(64) not null,
    step varchar(64) not null,
    primary key (case_id, no)
);
create index ix_case_deviation_place on case_deviation (model_id, kind, after_step, step, case_id);

-- How far the trail has been read: all entries up to the first are committed, since the second was read long ago.
create table course_mark (
    id int not null primary key,
    settled_entry bigint not null,
    read_entry bigint not null,
    read_at datetime(3) not null,
    as_of datetime(3)
);
insert into course_mark (id, settled_entry, read_entry, read_at) values (1, 0, 0, timestamp '2000-01-01 00:00:00');
