package org.countypowers.casework;

/** Whether an applicant's word is taken (告知承诺). Implemented where credit is kept. */
public interface ApplicantCredit {
    /** @param identifierLookup the same for all that one applicant applies for */
    boolean untrustworthy(String identifierLookup);
}
