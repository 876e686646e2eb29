package fr.relais.matching.core;

/** The conditions that compare stated values. Each answers with the one reason that applies. */
final class Conditions {
    private Conditions() {}

    static Reason contract(Offer.Terms terms, Candidate.Wishes wishes) {
        if (wishes.contractTypes().isEmpty()) {
            return Reason.NO_CONTRACT_WISH;
        }
        if (terms.contractType() == Codes.NONE) {
            return Reason.CONTRACT_NOT_GIVEN;
        }
        return wishes.contractTypes().contains(terms.contractType())
                ? Reason.CONTRACT_WISHED
                : Reason.CONTRACT_NOT_WISHED;
    }

    static Reason workingTime(Offer.Terms terms, Candidate.Wishes wishes) {
        if (wishes.workingTimes().isEmpty()) {
            return Reason.NO_WORKING_TIME_WISH;
        }
        if (terms.workingTime() == Codes.NONE) {
            return Reason.WORKING_TIME_NOT_GIVEN;
        }
        return wishes.workingTimes().contains(terms.workingTime())
                ? Reason.WORKING_TIME_WISHED
                : Reason.WORKING_TIME_NOT_WISHED;
    }

    static Reason start(Offer.Terms terms, Candidate.Wishes wishes) {
        if (terms.startDate() == Codes.NONE) {
            return Reason.NO_START_DATE;
        }
        if (wishes.availableFrom() == Codes.NONE) {
            return Reason.AVAILABILITY_NOT_STATED;
        }
        return wishes.availableFrom() <= terms.startDate() ? Reason.AVAILABLE : Reason.AVAILABLE_LATER;
    }

    static Reason schedule(Offer.Terms terms, Candidate.Wishes wishes) {
        boolean nights = terms.night() && wishes.noNights();
        boolean weekends = terms.weekend() && wishes.noWeekends();
        if (nights) {
            return weekends ? Reason.NIGHTS_AND_WEEKENDS_REFUSED : Reason.NIGHTS_REFUSED;
        }
        return weekends ? Reason.WEEKENDS_REFUSED : Reason.NO_SCHEDULE_CONFLICT;
    }

    static Reason licence(Offer.Demands demands, Candidate.Career career) {
        if (demands.licences().isEmpty()) {
            return Reason.NO_LICENCE_ASKED;
        }
        Codes licences = career.licences();
        if (licences == null) {
            return Reason.LICENCES_NOT_STATED;
        }
        return licences.containsAll(demands.licences()) ? Reason.LICENCES_HELD : Reason.LICENCE_MISSING;
    }

    static Reason experience(Offer offer, Candidate.Career career) {
        if (!offer.demands().experience()) {
            return Reason.NO_EXPERIENCE_REQUIRED;
        }
        return career.practised().contains(offer.rome())
                ? Reason.OCCUPATION_PRACTISED
                : Reason.OCCUPATION_NOT_PRACTISED;
    }

    static Reason age(Offer offer, boolean minor) {
        if (!minor) {
            return Reason.ADULT;
        }
        boolean closed = offer.terms().night()
                || offer.demands().dangerous()
                || offer.demands().security();
        return closed ? Reason.CLOSED_TO_MINORS : Reason.OPEN_TO_MINORS;
    }
}
