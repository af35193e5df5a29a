-- Why a case could not be moved: a key of the translations and its arguments, one a line. What was said before stands as the
-- argument of a key of its own.
alter table flight_case add column problem_key varchar(80) default '' not null;
alter table flight_case add column problem_arguments varchar(1000) default '' not null;
update flight_case set problem_key = 'handover.case.problem.earlier', problem_arguments = problem where problem <> '';
alter table flight_case drop column problem;
