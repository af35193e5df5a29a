package org.countypowers.supervision;

/**
 * An object of supervision as those see it who inspect.
 *
 * @param licenseeKey the same for all that one licensee was granted; of the object alone where the licensee has no identifier
 * @param person whether the licensee is a natural person
 * @param approvedBy who signed the decision and therefore does not inspect
 */
public record WatchedObject(
        long id,
        String licenceNo,
        String matterName,
        String licensee,
        String licenseeKey,
        boolean person,
        Grade risk,
        Grade credit,
        String bodyId,
        String approvedBy) {}
