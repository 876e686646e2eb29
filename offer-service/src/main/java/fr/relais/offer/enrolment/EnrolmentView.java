package fr.relais.offer.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as read.
 *
 * @param candidateId opaque
 * @param version counts the changes that this reader sees; what If-Match takes of the same reader
 * @param waitingNumber from 1; null when it does not wait
 * @param enrolledAt null to all but the person and those who accompany it: a time may tell of an early opening
 * @param seatedAt when it first held a seat; the same
 * @param lasting whether the person was hired without limit of time, or for six months or more
 * @param publics null to all but the person and those who accompany it
 * @param consent the same
 * @param reservation code of the one that its seat is of; the same
 */
@Schema(name = "Enrolment")
record EnrolmentView(
        UUID id,
        UUID sessionId,
        UUID candidateId,
        long version,
        EnrolmentState state,
        @Nullable Integer waitingNumber,
        @Nullable Integer preference,
        @Nullable Instant enrolledAt,
        @Nullable Instant seatedAt,
        @Nullable Attendance attendance,
        List<Outcome> outcomes,
        boolean lasting,
        @Nullable List<String> publics,
        @Nullable Consent consent,
        @Nullable String reservation) {}
