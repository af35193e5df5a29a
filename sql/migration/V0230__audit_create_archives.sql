-- What was archived of a year: a swapped file shows against this row, a changed row against the event that tells of it. In the trail's
-- own schema, which the application may add to and nothing else; so a year is archived once.
create table ${trail}.trail_archive (
    closed_year int not null primary key,
    file_name varchar(80) not null,
    made_at datetime(3) not null,
    size bigint not null,
    sha256 char(64) not null,
    cases bigint not null,
    events bigint not null,
    -- Rows and documents that were not as the trail says when it was made; of the trail itself there are none.
    findings bigint not null
);

-- Years that are to be archived, until they are; with what was wrong where one could not be.
create table archive_order (
    closed_year int not null primary key,
    officer_id varchar(40) not null,
    officer_name varchar(100) not null,
    ordered_at datetime(3) not null,
    problem varchar(40) not null,
    place varchar(240) not null
);
