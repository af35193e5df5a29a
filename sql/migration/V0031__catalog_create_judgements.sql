-- What the province's department judged of a matter on the five criteria. A judgement is never changed: a new one follows.
create table criterion_judgement (
    matter_id varchar(20) not null,
    criterion varchar(20) not null,
    version int not null,
    met boolean not null,
    reasoning varchar(2000) not null,
    standing varchar(10) not null,
    officer_id varchar(40) not null,
    officer_name varchar(60) not null,
    unit_name varchar(100) not null,
    judged_at datetime(3) not null,
    primary key (matter_id, criterion, version),
    constraint fk_criterion_judgement_matter foreign key (matter_id) references matter (id)
);

create table criterion_evidence (
    matter_id varchar(20) not null,
    criterion varchar(20) not null,
    version int not null,
    attachment_id bigint not null,
    primary key (matter_id, criterion, version, attachment_id),
    constraint fk_criterion_evidence_judgement foreign key (matter_id, criterion, version)
        references criterion_judgement (matter_id, criterion, version),
    constraint fk_criterion_evidence_file foreign key (attachment_id) references attachment (id)
);
