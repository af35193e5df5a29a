-- What special_procedure says in words, as reviewed pairs: which step, whether it suspends the limit, and the clause for it.
create table matter_procedure (
    matter_id varchar(20) not null,
    no int not null,
    kind varchar(30) not null,
    wording varchar(60) not null,
    suspends boolean not null,
    clause varchar(120) not null,
    limit_amount int not null,
    limit_unit varchar(8) not null,
    review_level varchar(10) not null,
    primary key (matter_id, no),
    constraint fk_matter_procedure_matter foreign key (matter_id) references matter (id),
    constraint ck_matter_procedure_clause check (suspends = false or clause <> '')
);
alter table matter drop column first_review;

-- 乐山 and 内江 both have a 市中区: a name belongs to its division.
alter table government_body drop constraint uq_government_body_name;
alter table government_body add constraint uq_government_body_name unique (division_code, name);
