-- Offices that do not handle a case read the plan: a person's name is masked there as the plan now writes it. Which rows name a
-- person is known in the sealed column only; no organisation has a name of four characters or fewer.
update flight_case set applicant_name = concat(left(applicant_name, 1), '*')
where char_length(applicant_name) <= 4 and applicant_name <> '';
