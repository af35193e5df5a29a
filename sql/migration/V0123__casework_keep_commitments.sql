-- 告知承诺: what an applicant promised to meet instead of proving it, and what the verification after the grant found. Whoever
-- broke a promise promises nothing until a day.
create table case_commitment (
    case_id bigint not null primary key,
    identifier_lookup varchar(64) not null,
    materials varchar(200) not null,
    promised_on date not null,
    state varchar(12) not null,
    verify_by date,
    found_on date,
    barred_until date,
    constraint fk_case_commitment_case foreign key (case_id) references case_file (id)
);
create index ix_case_commitment_applicant on case_commitment (identifier_lookup, state, barred_until);
