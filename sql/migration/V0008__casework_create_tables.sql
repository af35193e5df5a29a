create table case_file (
    id bigint not null auto_increment primary key,
    number varchar(30) not null,
    query_code varchar(16) not null,
    request_id varchar(64) not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    county_code varchar(12) not null,
    county_name varchar(60) not null,
    town_code varchar(12),
    title varchar(200) not null,
    status varchar(30) not null,
    version bigint not null,
    received_on date not null,
    accepted_on date,
    deemed_accepted boolean not null,
    decided_on date,
    served_on date,
    closed_on date,
    route longtext not null,
    route_final boolean not null,
    scheme varchar(10) not null,
    supplement_used boolean not null,
    applicant_name varchar(200) not null,
    applicant_cipher longtext not null,
    identifier_lookup varchar(64) not null,
    materials_present varchar(200) not null,
    project_code varchar(60) not null,
    external_case_no varchar(60) not null,
    registered_by varchar(40) not null,
    last_actor varchar(60) not null,
    last_changed_at datetime(3) not null,
    constraint uq_case_file_number unique (number),
    constraint uq_case_file_query_code unique (query_code),
    constraint uq_case_file_request unique (request_id)
);
create index ix_case_file_identifier on case_file (identifier_lookup, id);
create index ix_case_file_applicant on case_file (applicant_name, id);
create index ix_case_file_county on case_file (county_code, id);

-- Which bodies may see a case, and whether they act on it or only get a copy.
create table case_unit (
    unit_id varchar(40) not null,
    case_id bigint not null,
    access varchar(8) not null,
    primary key (unit_id, case_id),
    constraint fk_case_unit_case foreign key (case_id) references case_file (id)
);
create index ix_case_unit_case on case_unit (case_id);

create table case_opinion (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    step varchar(64) not null,
    step_name varchar(60) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(100) not null,
    outcome varchar(30) not null,
    opinion longtext not null,
    answers longtext not null,
    given_at datetime(3) not null,
    constraint fk_case_opinion_case foreign key (case_id) references case_file (id)
);
create index ix_case_opinion_case on case_opinion (case_id, id);

-- Serials of case numbers by division, day and department; gaps are allowed.
create table case_serial (
    prefix varchar(20) not null primary key,
    last_serial int not null
);
