create table attachment (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    material int not null,
    file_name varchar(250) not null,
    media_type varchar(100) not null,
    size bigint not null,
    hash char(64) not null,
    officer_name varchar(60) not null,
    added_at datetime(3) not null
);
create index ix_attachment_case on attachment (case_id, id);
create index ix_attachment_hash on attachment (hash);

create table paper (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    kind varchar(30) not null,
    unit_id varchar(40) not null,
    number varchar(80) not null,
    issued_on date not null,
    content longtext not null,
    content_hash char(64) not null,
    pdf_hash varchar(64) not null,
    issued_at datetime(3) not null,
    constraint uq_paper_number unique (unit_id, kind, number)
);
create index ix_paper_case on paper (case_id, id);
create index ix_paper_pdf on paper (pdf_hash);

-- Document numbers have no gaps: the row is part of the transaction that issues the paper.
create table paper_serial (
    unit_id varchar(40) not null,
    word varchar(20) not null,
    issued_year int not null,
    last_serial int not null,
    primary key (unit_id, word, issued_year)
);
