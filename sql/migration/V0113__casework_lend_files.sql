-- Who else may read a case, for what: reviewers of closed files.
create table case_reader (
    case_id bigint not null,
    officer_id varchar(40) not null,
    ground varchar(60) not null,
    opened_at datetime(3),
    primary key (case_id, officer_id, ground),
    constraint fk_case_reader_case foreign key (case_id) references case_file (id)
);
create index ix_case_reader_ground on case_reader (ground);

-- What a county closed in a quarter.
create index ix_case_file_closed on case_file (county_code, closed_on, id);
