-- A year is certain when its national notice was taken in whole; an import with a refused row leaves it provisional.
create table calendar_year (
    year_no int not null primary key,
    complete boolean not null
);
insert into calendar_year (year_no, complete)
select distinct year(day_on), true from calendar_day where division_code = '';
