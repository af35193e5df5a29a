-- 调阅函: the discipline office reads a case under a letter and leaves its reads where only the office above sees them.
alter table case_reader add column sealed_in varchar(64);
alter table case_reader add column last_day date;

create table reading_letter (
    id bigint not null auto_increment primary key,
    number varchar(60) not null,
    office_id varchar(40) not null,
    division_code varchar(12) not null,
    subject varchar(200) not null,
    ground varchar(500) not null,
    issued_on date not null,
    issued_name varchar(60) not null,
    last_day date not null,
    withdrawn_on date,
    withdrawn_name varchar(60) not null,
    withdrawn_reason varchar(300) not null,
    constraint uq_reading_letter_number unique (office_id, number),
    constraint fk_reading_letter_office foreign key (office_id) references government_body (id)
);
create index ix_reading_letter_place on reading_letter (division_code, id);
create index ix_reading_letter_office on reading_letter (office_id, id);

create table reading_letter_case (
    letter_id bigint not null,
    case_id bigint not null,
    case_number varchar(40) not null,
    matter_name varchar(200) not null,
    primary key (letter_id, case_id),
    constraint fk_reading_letter_case_letter foreign key (letter_id) references reading_letter (id),
    constraint fk_reading_letter_case_case foreign key (case_id) references case_file (id)
);

create table reading_letter_reader (
    letter_id bigint not null,
    officer_id varchar(64) not null,
    officer_name varchar(60) not null,
    primary key (letter_id, officer_id),
    constraint fk_reading_letter_reader_letter foreign key (letter_id) references reading_letter (id)
);
