-- Without a guide for applicants no power takes effect (承接能力评估 C21; SPEC 2), so its item holds a hand-over up; those already
-- planned keep the list that they were given.
update handover_checklist set hard = true where kind = 'DELEGATION' and code = 'GUIDE';
