create table matter (
    id varchar(20) not null primary key,
    name varchar(120) not null,
    power_type varchar(20) not null,
    sector varchar(20) not null,
    department_code varchar(3) not null,
    current_level varchar(10) not null,
    target_level varchar(10) not null,
    reception_level varchar(10) not null,
    handling_level varchar(10) not null,
    name_level varchar(10) not null,
    form varchar(30) not null,
    legal_basis varchar(600) not null,
    statutory_reservation varchar(10) not null,
    statutory_limit int not null,
    limit_unit varchar(8) not null,
    extension_limit int not null,
    promised_working_days int not null,
    special_procedure varchar(200) not null,
    materials varchar(1000) not null,
    risk varchar(1) not null,
    notice_commitment boolean not null,
    item_code varchar(60) not null,
    verification varchar(80) not null,
    note varchar(600) not null,
    decider varchar(12) not null,
    scheme varchar(10) not null,
    first_review boolean not null,
    constraint ck_matter_limits check (statutory_limit >= 0 and extension_limit >= 0 and promised_working_days >= 0)
);
create index ix_matter_name on matter (name);

-- One row for each clause a matter rests on: a repealed basis ends what rests on it.
create table legal_basis (
    matter_id varchar(20) not null,
    no int not null,
    clause varchar(300) not null,
    effective_from date not null,
    repealed_on date,
    primary key (matter_id, no),
    constraint fk_legal_basis_matter foreign key (matter_id) references matter (id)
);
