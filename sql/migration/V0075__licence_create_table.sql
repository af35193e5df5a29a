create table licence (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    number varchar(60) not null,
    matter_id varchar(20) not null,
    matter_name varchar(200) not null,
    division_code varchar(12) not null,
    licensee varchar(200) not null,
    identifier_lookup varchar(64) not null,
    deciding_body varchar(40) not null,
    name_body varchar(40) not null,
    granted_on date not null,
    valid_to date not null,
    status varchar(20) not null,
    ended_on date,
    version bigint not null,
    constraint uq_licence_case unique (case_id),
    constraint fk_licence_case foreign key (case_id) references case_file (id),
    constraint ck_licence_valid check (valid_to >= granted_on)
);
create index ix_licence_validity on licence (status, valid_to, id);
create index ix_licence_licensee on licence (identifier_lookup, id);
