-- What bodies of another county had visited of what is watched over in a county now: it counts under that county's cap of the year.
create table inspection_visit_before (
    county_code varchar(12) not null,
    visit_id bigint not null,
    primary key (county_code, visit_id),
    constraint fk_inspection_visit_before_visit foreign key (visit_id) references inspection_visit (id)
);
